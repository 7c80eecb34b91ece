-- One row per extracted claim that the choices of a queue take and that this researcher has not decided, with what a decision in bulk
-- can be narrowed by: certainty, rule, document, cluster (null where it is in none).
CREATE MACRO review_open(on_topic, of_outlet, in_language, with_tag, me, blind) AS TABLE
SELECT claim.claim_id, claim.confidence, claim.rule, claim.document_id, claim_cluster.cluster_id
FROM review_needed('claims', on_topic, of_outlet, in_language, with_tag, 'need', me, blind) AS needed
JOIN claim ON claim.claim_id = needed.left_id
LEFT JOIN claim_cluster ON claim_cluster.claim_id = claim.claim_id
WHERE claim.claim_id NOT IN (SELECT left_id FROM judgement_verdict WHERE item = 'claim' AND researcher = me);
