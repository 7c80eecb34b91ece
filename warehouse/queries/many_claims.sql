-- One row per claim of the cluster that holds $claim, as the choices take them: its stance, and the columns it stands in; those who say
-- it first, at most $most. claim_count counts all.
SELECT claim_id, any_value(stance) AS stance, list(column_id ORDER BY column_id) AS columns, count(*) OVER () AS claim_count
FROM many_picked($by, $wanted)
WHERE cluster_id IN (SELECT cluster_id FROM claim_cluster WHERE claim_cluster.claim_id = $claim)
GROUP BY claim_id
ORDER BY list_position(['says', 'denies', 'declines', 'differs'], any_value(stance)), min(since), claim_id
LIMIT $most
