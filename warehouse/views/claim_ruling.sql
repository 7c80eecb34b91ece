-- One row per claim that somebody accepted, rejected or corrected: the last standing word on it, and its corrections, merged field by field.
CREATE VIEW claim_ruling AS
WITH ruled AS (
    SELECT left_id AS claim_id, arg_max(kind, (judged_at, judgement_id)) AS ruling
    FROM judgement_standing
    WHERE kind IN ('claim_accepted', 'claim_rejected') AND left_id IS NOT NULL
    GROUP BY left_id
)
SELECT claim_id, ruling, correction
FROM ruled FULL JOIN (SELECT claim_id, correction FROM claim_patch WHERE correction IS NOT NULL) USING (claim_id);
