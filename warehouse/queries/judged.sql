-- The ids that a judgement names.
SELECT left_id, right_id FROM judgement WHERE judgement_id = $judgement_id;
