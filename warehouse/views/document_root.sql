-- One row per document: the document it was derived from at the end of all derivations, itself where there is none.
CREATE VIEW document_root AS
WITH RECURSIVE walked AS (
    SELECT document_id, document_id AS root_id, 0 AS steps FROM document
    UNION ALL
    SELECT walked.document_id, document.derived_from, steps + 1
    FROM walked JOIN document ON document.document_id = walked.root_id
    WHERE document.derived_from IS NOT NULL AND steps < 20
)
SELECT document_id, arg_max(root_id, steps) AS root_id FROM walked GROUP BY document_id;
