-- One row per claim to be loaded that names a parent, beside what its parent says; parent_found is null where there is none.
CREATE OR REPLACE TEMP TABLE child_claim AS
SELECT
    child.load_id, child.line, child.claim_id, child.parent_id, child.document_id, child.content, child.chain,
    parent.claim_id AS parent_found, parent.document_id AS parent_document, parent.content AS parent_content, parent.chain AS parent_chain
FROM claim_kept AS child
LEFT JOIN claim_kept AS parent ON parent.claim_id = child.parent_id
WHERE child.parent_id IS NOT NULL;
