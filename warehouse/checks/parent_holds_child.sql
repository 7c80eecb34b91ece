-- One row per claim whose parent is not there, is in another document, or does not hold its words.
SELECT child.claim_id, child.parent_id
FROM claim AS child LEFT JOIN claim AS parent ON parent.claim_id = child.parent_id
WHERE child.parent_id IS NOT NULL AND (
    parent.claim_id IS NULL OR parent.document_id <> child.document_id
    OR (child.known_by = 'text' AND len(list_filter(child.content_spans, lambda s:
        len(list_filter(parent.content_spans, lambda p: p[1] <= s[1] AND s[2] <= p[2])) = 0)) > 0)
);
