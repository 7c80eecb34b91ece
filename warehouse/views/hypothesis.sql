-- One row per competing explanation that stands: an answer (statement) to a question. hypothesis_id is the id of its first line, so
-- that what was said of it stays with it when its words are mended.
CREATE VIEW hypothesis AS
WITH RECURSIVE line AS (
    SELECT judgement_id, judgement_id AS hypothesis_id FROM judgement WHERE kind = 'hypothesis' AND supersedes IS NULL
    UNION
    SELECT later.judgement_id, line.hypothesis_id
    FROM line JOIN judgement AS later ON later.supersedes = line.judgement_id
    WHERE later.kind = 'hypothesis'
)
SELECT
    hypothesis_id, "value" ->> '$.question' AS question, "value" ->> '$.statement' AS statement,
    researcher, judged_at, note, judgement_id
FROM judgement_standing JOIN line USING (judgement_id);
