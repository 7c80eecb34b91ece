-- One row per claim or speaker id that judgements written since the build name, now or before they moved; and those that such a
-- judgement supersedes.
CREATE OR REPLACE TEMP TABLE judgement_since AS
WITH new AS (
    SELECT judgement_id, supersedes FROM judgement ANTI JOIN snap.judgement AS built USING (judgement_id)
    UNION ALL
    SELECT judgement_id, NULL FROM snap.judgement AS built ANTI JOIN judgement USING (judgement_id)
),
touching AS (
    SELECT judgement_id FROM new UNION SELECT supersedes FROM new WHERE supersedes IS NOT NULL
)
SELECT claim_id FROM (
    SELECT unnest([left_id, right_id]) AS claim_id FROM judgement SEMI JOIN touching USING (judgement_id)
    UNION
    SELECT unnest([left_id, right_id]) FROM snap.judgement AS built SEMI JOIN touching USING (judgement_id)
    UNION
    SELECT unnest([named_id, claim_id]) FROM judgement_place SEMI JOIN touching USING (judgement_id)
)
WHERE claim_id IS NOT NULL;
