-- One row per claim that somebody accepted, rejected or corrected: the last standing word on it, and the last correction.
CREATE VIEW claim_ruling AS
SELECT
    left_id AS claim_id,
    arg_max(kind, (judged_at, judgement_id)) FILTER (kind IN ('claim_accepted', 'claim_rejected')) AS ruling,
    arg_max("value", (judged_at, judgement_id)) FILTER (kind = 'claim_corrected') AS correction
FROM judgement_standing
WHERE kind IN ('claim_accepted', 'claim_rejected', 'claim_corrected') AND left_id IS NOT NULL
GROUP BY left_id;
