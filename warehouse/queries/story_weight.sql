-- One row per document and word or anchor of it: its weight, a whole number (thousandths), so that sums are the same in any order.
-- It grows with how often the document has it and how few documents of the language do; usual (of a thousand) stands for the
-- documents that are not here. Keys that more than $most documents of a language have are left out of pairs, not of lengths.
-- Reads story_key (document, "key", uses, usual), story_page (document, "language", cased, day_from, day_until).
-- Relies on: ln, round, cast.
SELECT
    story_key.document, story_key.key, held.documents,
    cast(round(1000 * (1 + ln(story_key.uses))
        * greatest(ln((spoken.documents + 100e0) / (held.documents + story_key.usual / 10e0)), 0)) AS BIGINT) AS weight
FROM story_key
JOIN story_page ON story_page.document = story_key.document
JOIN (
    SELECT story_page.language, story_key.key, count(*) AS documents
    FROM story_key JOIN story_page ON story_page.document = story_key.document
    GROUP BY story_page.language, story_key.key
) AS held ON held.language = story_page.language AND held.key = story_key.key
JOIN (SELECT language, count(*) AS documents FROM story_page GROUP BY language) AS spoken
    ON spoken.language = story_page.language
