-- One row per chunk between two spaces of the wordings, with how often it is printed. Relies on: split, each_item.
SELECT chunk, count(*) AS printed
FROM (SELECT each_item(split(words, ' ')) AS chunk FROM wording_text) AS chunks
WHERE chunk <> ''
GROUP BY chunk
ORDER BY chunk;
