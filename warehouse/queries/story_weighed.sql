-- One row per document and word of it that another document has too, but not more than $most: its weight, and the length of the
-- document's vector.
-- Reads story_weight, story_length. Relies on: joins on equality.
SELECT story_weight.document, story_weight.key, story_weight.weight, story_length.length
FROM story_weight JOIN story_length ON story_length.document = story_weight.document
WHERE story_weight.documents BETWEEN 2 AND $most
