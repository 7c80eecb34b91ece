-- One row per pair of names that may be one person's and on which nobody has decided: a suggestion with its reason. A name with
-- an id is decided on by a judgement (same_speaker, not_same_speaker), one without by a line in speaker_names.csv.
CREATE VIEW speaker_suggestion AS
SELECT name_suggestion.*
FROM name_suggestion
ANTI JOIN judgement_standing AS decided
    ON decided.kind IN ('same_speaker', 'not_same_speaker')
    AND least(decided.left_id, decided.right_id) = least(left_speaker_id, right_speaker_id)
    AND greatest(decided.left_id, decided.right_id) = greatest(left_speaker_id, right_speaker_id)
    AND left_speaker_id IS NOT NULL AND right_speaker_id IS NOT NULL
ORDER BY score DESC, left_name, right_name;
