-- One row per claim whose words stand at a place of its document's source that is known (label, locator as CSL has them): page 12, pages 12–13,
-- timestamp 00:01:02–00:01:09. first_locator and last_locator are its ends,
-- begins where the passage begins that it begins in.
CREATE VIEW claim_locator AS
SELECT
    claim_id, document_id, label,
    CASE WHEN first_locator = last_locator THEN first_locator ELSE first_locator || '–' || last_locator END AS locator,
    first_locator, last_locator, begins
FROM (
    SELECT
        claim_id, document_id, label,
        arg_min(locator.locator, locator.begins) AS first_locator,
        arg_max(coalesce(locator."until", locator.locator), locator.begins) AS last_locator,
        min(locator.begins) AS begins
    FROM (
        SELECT claim_id, document_id, content_spans[1][1] AS content_begins, content_spans[-1][2] AS content_ends
        FROM claim_shown
        WHERE document_id IN (SELECT document_id FROM locator)
    )
    JOIN locator USING (document_id)
    WHERE locator.begins < content_ends AND locator.ends > content_begins
    GROUP BY claim_id, document_id, label
);
