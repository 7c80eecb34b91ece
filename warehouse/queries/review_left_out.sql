-- One row: how many verdicts on things of the sort $item were left out of agreement, because they abstain, because others could be seen, or because
-- nobody else has decided.
WITH counted AS (
    SELECT *, verdict <> 'unsure' AND (independent OR NOT $independent) AS kept FROM judgement_verdict WHERE item = $item
)
SELECT
    count(*) FILTER (verdict = 'unsure') AS unsure,
    count(*) FILTER (verdict <> 'unsure' AND NOT independent AND $independent) AS seen,
    count(*) FILTER (kept AND others = 0) AS alone
FROM (SELECT *, count(*) FILTER (kept) OVER (PARTITION BY left_id, right_id) - 1 AS others FROM counted)
