-- One row per document and person or printed name that speaks in it: what they are called, and in how many of its claims they speak.
WITH voiced AS (
    SELECT document_id, claim_voice.speaker_id, count(*) AS claims
    FROM claim_voice JOIN claim_shown USING (claim_id)
    GROUP BY ALL
),
known AS (
    SELECT coalesce(merged_id, speaker_id) AS speaker_id, list(DISTINCT name ORDER BY name) AS names
    FROM (SELECT speaker_id, name FROM speaker_name UNION SELECT speaker_id, name FROM speaker)
    LEFT JOIN speaker_merged USING (speaker_id)
    GROUP BY ALL
)
SELECT
    document_id, outlet_id, speaker.speaker_id AS person, speaker.name, known.names, speaker."role", speaker.organization, speaker.side,
    claims
FROM voiced
JOIN speaker USING (speaker_id)
JOIN document USING (document_id)
LEFT JOIN known USING (speaker_id)
UNION ALL
SELECT document_id, outlet_id, speaker_name, speaker_name, [speaker_name], NULL, NULL, NULL, count(*)
FROM claim_shown JOIN document USING (document_id)
WHERE claim_shown.speaker_id IS NULL AND speaker_name <> 'UNSPECIFIED'
GROUP BY ALL
ORDER BY document_id, person
