-- One row per proposal on which nobody has decided, by document and place, $most at most from the row $skip on: the document, and
-- the words around it from the code point shown_from on.
WITH placed AS (
    SELECT *, list_concat(content_spans, coalesce(cue_spans, []), coalesce(speaker_spans, [])) AS parts FROM claim_proposal
),
around AS (
    SELECT *, greatest(0, list_min(list_transform(parts, lambda s: s[1])) - 200) AS shown_from, list_max(list_transform(parts, lambda s: s[2])) + 200 AS until
    FROM placed
)
SELECT
    around.* EXCLUDE (parts, until), outlet.name AS outlet, document.title, document."language", document.url, document.published_at,
    substr(document."text", shown_from + 1, least(until - shown_from, 4000)) AS "text",
    coalesce(raw ->> '$.parent_id' IN (SELECT claim_id FROM claim_shown), false) AS parent_shown
FROM around JOIN document USING (document_id) JOIN outlet USING (outlet_id)
ORDER BY document_id, content_spans, claim_id
LIMIT $most OFFSET $skip
