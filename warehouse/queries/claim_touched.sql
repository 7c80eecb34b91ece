-- One row per claim that judgements written since the build may move: named by one, paired with such a claim, or in a cluster
-- with one of these.
CREATE OR REPLACE TEMP TABLE claim_touched AS
WITH named AS (
    SELECT claim_id FROM judgement_since
),
paired AS (
    SELECT claim_id FROM named
    UNION
    SELECT right_id FROM "match" JOIN named ON claim_id = left_id
    UNION
    SELECT left_id FROM "match" JOIN named ON claim_id = right_id
)
SELECT claim_id FROM paired
UNION
SELECT claim_id FROM cluster_built
WHERE cluster_id IN (SELECT cluster_id FROM cluster_built JOIN paired USING (claim_id));
