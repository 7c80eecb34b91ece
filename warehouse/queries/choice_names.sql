-- One row per name by which a thing of a kind ($kind: outlet, speaker, side, language, topic) can be chosen, with its id and what it is
-- called; of the name $said alone where that is given.
WITH named AS (
    SELECT outlet_id AS id, name AS label, unnest([outlet_id, name, name_native]) AS named FROM outlet WHERE $kind = 'outlet'
    UNION
    SELECT speaker_id, speaker.name, unnest([speaker_id, speaker.name]) FROM speaker WHERE $kind = 'speaker'
    UNION
    SELECT speaker_id, speaker.name, speaker_name.name FROM speaker JOIN speaker_name USING (speaker_id) WHERE $kind = 'speaker'
    UNION
    SELECT speaker_name, speaker_name, speaker_name FROM claim_shown WHERE $kind = 'speaker' AND speaker_id IS NULL
    UNION
    SELECT side, label_en, unnest([side, label_en, label_ar]) FROM side WHERE $kind = 'side'
    UNION
    SELECT side, side, side FROM speaker WHERE $kind = 'side'
    UNION
    SELECT "language", "language", "language" FROM document WHERE $kind = 'language'
    UNION
    SELECT topic, label_en, unnest([topic, label_en, label_ar]) FROM topic WHERE $kind = 'topic'
    UNION
    SELECT topic, topic, topic FROM claim_shown WHERE $kind = 'topic'
)
SELECT id, coalesce(label, id) AS label, named AS name
FROM named
WHERE named IS NOT NULL AND id IS NOT NULL AND ($said IS NULL OR named = $said)
ORDER BY name <> id, id, label
