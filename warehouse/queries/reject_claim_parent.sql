-- Refuses claims whose parent is not loaded, stands in another document, does not hold them, or whose chain they do not continue.
INSERT INTO reject
SELECT load_id, line, field, reason, NULL FROM (
    SELECT load_id, line, 'parent_id' AS field, CASE
        WHEN parent_found IS NULL THEN 'no claim ' || parent_id || ' is loaded: check the id, or why its own line was refused'
        WHEN parent_document <> document_id THEN 'stands in another document, ' || parent_document
        WHEN len(parent_content.spans) > 0 AND len(list_filter(content.spans, lambda s:
            len(list_filter(parent_content.spans, lambda p: p[1] <= s[1] AND s[2] <= p[2])) = 0)) > 0
            THEN 'does not hold this claim: its content is [' || parent_content.spans[1][1] || ', ' || parent_content.spans[-1][2] || ')'
    END AS reason
    FROM child_claim
    UNION ALL
    SELECT load_id, line, 'chain', 'does not continue its parent''s, which is '
        || array_to_string(list_transform(parent_chain, lambda h: h.name), ' → ')
    FROM child_claim
    WHERE parent_document = document_id AND (len(chain) <= len(parent_chain)
        OR list_transform(chain[1:len(parent_chain)], lambda h: h.name) <> list_transform(parent_chain, lambda h: h.name))
)
WHERE reason IS NOT NULL;
