-- Fills name_suggestion from the pairs given.
INSERT INTO name_suggestion
SELECT left_name, left_speaker_id, right_name, right_speaker_id, score::DOUBLE, reason FROM name_suggested
ORDER BY score DESC, left_name, right_name;
