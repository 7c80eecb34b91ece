-- Every judgement that names an id, its own or by a claim it moved to, oldest first, and whether it still stands.
SELECT
    judgement_id, judged_at, researcher, kind, left_id, right_id, verdict, "value", note,
    CASE WHEN judgement_id IN (SELECT supersedes FROM judgement WHERE supersedes IS NOT NULL) THEN 'superseded'
        WHEN state <> 'exact' THEN state ELSE 'stands' END AS state
FROM judgement JOIN judgement_anchor USING (judgement_id)
WHERE left_id = $id OR right_id = $id OR judgement_id = $id OR supersedes = $id
    OR judgement_id IN (SELECT judgement_id FROM judgement_place WHERE claim_id = $id)
ORDER BY judged_at, judgement_id;
