-- One row per person, body or name without an id that speaks in a shown claim or is listed: known as speaker_id (null: a printed name that
-- means nobody known), their names, role, organization and side, in how many claims and outlets they speak, and how many are suggested
-- to be the same. People that judgements merged are one. printed_role: the office most often printed with their name.
CREATE VIEW person AS
WITH voiced AS (
    SELECT claim_voice.speaker_id, count(*) AS claims, count(DISTINCT outlet_id) AS outlets
    FROM claim_voice JOIN claim_shown USING (claim_id) JOIN document USING (document_id)
    GROUP BY claim_voice.speaker_id
),
known AS (
    SELECT coalesce(merged_id, speaker_id) AS speaker_id, list(DISTINCT name ORDER BY name) AS names
    FROM (SELECT speaker_id, name FROM speaker_name UNION SELECT speaker_id, name FROM speaker)
    LEFT JOIN speaker_merged USING (speaker_id)
    GROUP BY ALL
),
roled AS (
    SELECT speaker_id, arg_max(speaker_role, row(times, speaker_role)) AS printed_role
    FROM (
        SELECT speaker_id, speaker_role, count(*) AS times FROM claim_shown
        WHERE speaker_id IS NOT NULL AND speaker_role IS NOT NULL
        GROUP BY ALL
    )
    GROUP BY speaker_id
),
suggested AS (
    SELECT speaker_id, count(*) AS suggestions
    FROM (SELECT left_speaker_id AS speaker_id FROM speaker_suggestion UNION ALL SELECT right_speaker_id FROM speaker_suggestion)
    WHERE speaker_id IS NOT NULL
    GROUP BY speaker_id
)
SELECT
    speaker.speaker_id, speaker.name, known.names, speaker.kind, speaker."role", speaker.organization, speaker.side, speaker.origin,
    coalesce(claims, 0) AS claims, coalesce(outlets, 0) AS outlets, coalesce(suggestions, 0) AS suggestions,
    printed_role
FROM speaker
JOIN known USING (speaker_id)
LEFT JOIN voiced USING (speaker_id)
LEFT JOIN roled USING (speaker_id)
LEFT JOIN suggested USING (speaker_id)
UNION ALL
SELECT
    NULL, speaker_name, [speaker_name], NULL, NULL, NULL, NULL, 'printed', count(*), count(DISTINCT outlet_id), 0, NULL
FROM claim_shown JOIN document USING (document_id)
WHERE claim_shown.speaker_id IS NULL AND speaker_name IS NOT NULL AND speaker_name <> 'UNSPECIFIED'
GROUP BY speaker_name;
