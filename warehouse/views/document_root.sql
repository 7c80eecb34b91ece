-- One row per document: the document it was derived from at the end of all derivations, itself where there is none. Where nobody
-- has said from which, a document and its translations (document_kin) count as derived from the first of them (document_order).
CREATE VIEW document_root AS
WITH RECURSIVE translated AS (
    SELECT left_id AS document_id, right_id AS other_id FROM document_kin WHERE kind = 'translation' AND certainty >= 0.9
    UNION
    SELECT right_id, left_id FROM document_kin WHERE kind = 'translation' AND certainty >= 0.9
),
first_told AS (
    SELECT translated.document_id, arg_min(translated.other_id, document_order.place) AS other_id
    FROM translated JOIN document_order ON document_order.document_id = translated.other_id
    GROUP BY translated.document_id
),
derived AS (
    SELECT
        document.document_id, coalesce(document.derived_from, CASE WHEN other.place < mine.place THEN other.document_id END) AS origin_id
    FROM document
    JOIN document_order AS mine ON mine.document_id = document.document_id
    LEFT JOIN first_told ON first_told.document_id = document.document_id
    LEFT JOIN document_order AS other ON other.document_id = first_told.other_id
),
walked AS (
    SELECT document_id, document_id AS root_id, 0 AS steps FROM document
    UNION ALL
    SELECT walked.document_id, derived.origin_id, steps + 1
    FROM walked JOIN derived ON derived.document_id = walked.root_id
    WHERE derived.origin_id IS NOT NULL AND steps < 20
)
SELECT document_id, arg_max(root_id, steps) AS root_id FROM walked GROUP BY document_id;
