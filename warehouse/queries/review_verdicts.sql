-- One row per researcher and thing of the sort $item (pair, claim) that two or more have decided; with $independent only what was
-- decided without sight of the others. unsure is no verdict here: it abstains.
WITH counted AS (
    SELECT * FROM judgement_verdict WHERE item = $item AND verdict <> 'unsure' AND (independent OR NOT $independent)
)
SELECT researcher, left_id, right_id, verdict
FROM counted
QUALIFY count(*) OVER (PARTITION BY left_id, right_id) > 1
ORDER BY left_id, right_id, researcher
