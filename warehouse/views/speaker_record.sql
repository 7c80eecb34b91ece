-- One row per speaker and claim: where and when they said it, and which claims contradict it.
CREATE VIEW speaker_record AS
SELECT
    claim_voice.speaker_id, claim_shown.claim_id, document.outlet_id, claim_shown.said_from, claim_shown.act,
    contradicted.by AS contradicted_by
FROM claim_voice
JOIN claim_shown USING (claim_id)
JOIN document USING (document_id)
LEFT JOIN (
    SELECT claim_id, list(other ORDER BY other) AS "by"
    FROM (
        SELECT left_id AS claim_id, right_id AS other FROM pair_relation WHERE relation = 'contradicts'
        UNION ALL
        SELECT right_id, left_id FROM pair_relation WHERE relation = 'contradicts'
    )
    GROUP BY claim_id
) AS contradicted USING (claim_id);
