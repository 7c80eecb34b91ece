-- One row per claim to be loaded that names a parent: its spans and the names of its chain, beside those of its parent; parent_found is
-- null where there is none.
CREATE OR REPLACE TEMP TABLE child_claim AS
SELECT
    child.load_id, child.line, child.claim_id, child.parent_id, child.document_id, child.content.spans AS spans,
    list_transform(child.chain, lambda h: h.name) AS names,
    parent.claim_id AS parent_found, parent.document_id AS parent_document, parent.content.spans AS parent_spans,
    list_transform(parent.chain, lambda h: h.name) AS parent_names
FROM claim_kept AS child
LEFT JOIN claim_kept AS parent ON parent.claim_id = child.parent_id
WHERE child.parent_id IS NOT NULL;
