-- One row per pair of claims of the same content and different speakers: pairs that are held to differ in the speaker, by a hand
-- or by matching, unless somebody judged them otherwise. Chains are compared under the outlet, relays included: one man's words
-- told by two others are such a pair too; speakers that judgements merged are one. cluster_id is that of the left claim.
CREATE VIEW misattribution AS
WITH told AS (
    SELECT claim_id, list(coalesce(merged_id, speaker_id, outlet_id, name) ORDER BY hop) AS voices
    FROM hop_shown LEFT JOIN speaker_merged USING (speaker_id)
    WHERE hop > 0
    GROUP BY claim_id
)
SELECT DISTINCT
    claim_cluster.cluster_id, "match".left_id, "match".right_id, "left".chain_text AS left_chain, "right".chain_text AS right_chain
FROM "match"
JOIN claim_shown AS "left" ON "left".claim_id = "match".left_id
JOIN claim_shown AS "right" ON "right".claim_id = "match".right_id
JOIN claim_cluster ON claim_cluster.claim_id = "match".left_id
LEFT JOIN told AS left_told ON left_told.claim_id = "match".left_id
LEFT JOIN told AS right_told ON right_told.claim_id = "match".right_id
LEFT JOIN pair_judged ON pair_judged.left_id = "match".left_id AND pair_judged.right_id = "match".right_id
WHERE "match".relation = 'differs' AND "match".differs_in = 'speaker' AND coalesce(pair_judged.relation, 'differs') = 'differs'
    AND left_told.voices IS DISTINCT FROM right_told.voices;
