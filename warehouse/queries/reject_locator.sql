-- Refuses rows of locators.csv whose document is not loaded, which name no place, or whose passage is not where they say.
-- locator_row: one row per staged row of locators.csv, or of an article that says where its passages stand, with the document that it is of,
-- how many letters that has, and what stands there.
CREATE OR REPLACE TEMP TABLE locator_row AS
SELECT
    staged_locator.* EXCLUDE (document_id), document.document_id, staged_locator.document_id AS given_id, document.characters,
    substr(document."text", try_cast(staged_locator.begins AS INTEGER) + 1, length(staged_locator.words)) AS standing
FROM staged_locator LEFT JOIN document USING (document_id)
WHERE staged_locator.is_own IS NULL
UNION ALL
SELECT staged_locator.* EXCLUDE (document_id), document.document_id, NULL, document.characters, staged_locator.words
FROM staged_locator JOIN document USING (load_id, line)
WHERE staged_locator.is_own = 'true';
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'document_id' AS field, 'no document ' || coalesce(given_id, '(empty)') || ': check the id, or load its documents too' AS reason, raw
    FROM locator_row WHERE document_id IS NULL
    UNION ALL
    SELECT load_id, line, 'label', 'is empty: write page, timestamp or another that CSL knows', raw
    FROM locator_row WHERE coalesce(trim(label), '') = ''
    UNION ALL
    SELECT load_id, line, 'locator', 'is empty: write the page, or the time', raw
    FROM locator_row WHERE coalesce(trim(locator), '') = ''
    UNION ALL
    SELECT load_id, line, 'begins', 'begins and ends are no passage of the text, which has ' || characters || ' letters', raw
    FROM locator_row
    WHERE characters IS NOT NULL AND NOT coalesce(
        try_cast(begins AS INTEGER) >= 0 AND try_cast(begins AS INTEGER) < try_cast(ends AS INTEGER)
            AND try_cast(ends AS INTEGER) <= characters,
        false
    )
    UNION ALL
    SELECT load_id, line, 'words', 'are not what stands there: the text was changed, add its file again', raw
    FROM locator_row WHERE standing != words
);
