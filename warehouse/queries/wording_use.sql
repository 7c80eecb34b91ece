-- One row per wording and stem: how often it is used there. Reads wording_text and chunk_word (chunk, printed, word, stem), a row
-- for each word of a chunk. Relies on: split, each_item.
CREATE OR REPLACE TEMP TABLE wording_use AS
SELECT text_number, stem, count(*) AS uses
FROM (SELECT text_number, each_item(split(words, ' ')) AS chunk FROM wording_text) AS chunks
JOIN chunk_word ON chunk_word.chunk = chunks.chunk
GROUP BY text_number, stem;
