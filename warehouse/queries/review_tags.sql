-- One row per tag that standing judgements give, and to how many of them; those used most first. With $blind only those of $researcher.
SELECT tag AS id, count(*) AS claims
FROM (
    SELECT unnest(from_json("value" -> '$.tags', '["VARCHAR"]')) AS tag
    FROM judgement_standing
    WHERE json_type("value" -> '$.tags') = 'ARRAY' AND (NOT $blind OR researcher IS NOT DISTINCT FROM $researcher)
)
WHERE tag IS NOT NULL
GROUP BY tag
ORDER BY claims DESC, tag
