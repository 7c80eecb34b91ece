-- One row per pair of claims of the same content and different speakers: pairs found to differ in the speaker, and claims of one
-- cluster that say the same words of one topic but end with different speakers.
CREATE VIEW misattribution AS
SELECT DISTINCT
    coalesce(claim_cluster.cluster_id, "left".claim_id) AS cluster_id, left_id, right_id,
    "left".chain_text AS left_chain, "right".chain_text AS right_chain
FROM "match"
JOIN claim_shown AS "left" ON "left".claim_id = left_id
JOIN claim_shown AS "right" ON "right".claim_id = right_id
LEFT JOIN claim_cluster ON claim_cluster.claim_id = left_id
WHERE differs_in = 'speaker' AND "left".speaker_id IS DISTINCT FROM "right".speaker_id;
