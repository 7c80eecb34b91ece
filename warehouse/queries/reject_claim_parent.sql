-- Refuses claims whose parent is not loaded, stands in another document, does not hold them, or whose chain they do not continue.
INSERT INTO reject
SELECT load_id, line, field, reason, NULL FROM (
    SELECT load_id, line, 'parent_id' AS field, CASE
        WHEN parent_found IS NULL THEN 'no claim ' || parent_id || ' is loaded: check the id, or why its own line was refused'
        WHEN parent_document <> document_id THEN 'stands in another document, ' || parent_document
        WHEN len(parent_spans) > 0 AND len(list_filter(spans, lambda s:
            len(list_filter(parent_spans, lambda p: p[1] <= s[1] AND s[2] <= p[2])) = 0)) > 0
            THEN 'does not hold this claim: its content is [' || parent_spans[1][1] || ', ' || parent_spans[-1][2] || ')'
    END AS reason
    FROM child_claim
    UNION ALL
    SELECT load_id, line, 'chain', 'does not continue its parent''s, which is '
        || array_to_string(parent_names, ' → ')
    FROM child_claim
    WHERE parent_document = document_id AND (len(names) <= len(parent_names) OR names[1:len(parent_names)] <> parent_names)
)
WHERE reason IS NOT NULL;
