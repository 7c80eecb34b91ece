-- One row per proposal on which nobody has decided, by document and place, $most at most from the row $skip on: the document, the
-- words around it from the code point shown_from on, and to whom the claims on the same words are ascribed (said_here).
WITH page AS (
    SELECT *, list_concat(content_spans, coalesce(cue_spans, []), coalesce(speaker_spans, [])) AS parts
    FROM claim_proposal
    ORDER BY document_id, content_spans, claim_id
    LIMIT $most OFFSET $skip
),
beside AS (
    SELECT page.claim_id, list(DISTINCT claim.speaker_name ORDER BY claim.speaker_name) AS said_here
    FROM page JOIN claim_shown AS claim USING (document_id)
    WHERE span_iou(claim.content_spans, page.content_spans) >= 0.8
    GROUP BY page.claim_id
),
around AS (
    SELECT *, greatest(0, list_min(list_transform(parts, lambda s: s[1])) - 200) AS shown_from, list_max(list_transform(parts, lambda s: s[2])) + 200 AS until
    FROM page
)
SELECT
    around.* EXCLUDE (parts, until), coalesce(said_here, []) AS said_here, outlet.name AS outlet, document.title, document."language",
    document.url, document.published_at, substr(document."text", shown_from + 1, least(until - shown_from, 4000)) AS "text",
    coalesce(raw ->> '$.parent_id' IN (SELECT claim_id FROM claim_shown), false) AS parent_shown
FROM around JOIN document USING (document_id) JOIN outlet USING (outlet_id) LEFT JOIN beside USING (claim_id)
ORDER BY document_id, content_spans, claim_id
