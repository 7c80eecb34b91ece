-- Takes the speakers of joint claims back, to give all their members anew.
DELETE FROM claim_speaker
WHERE claim_id IN (SELECT claim_id FROM people_node JOIN joint_speaker USING (claim_id));
