-- One row per document that standing judgements are about and that is not there any more, those with most judgements first: how many
-- judgements, and the document that most likely came in its place: it has most of their words, as claims or in its text.
WITH anchored AS (
    SELECT judgement_id, unnest(from_json(anchors, '[{"document_id":"VARCHAR","words":"VARCHAR"}]')) AS anchor
    FROM judgement_standing
),
gone AS (
    SELECT DISTINCT judgement_id, anchor.document_id AS document_id, anchor.words AS words
    FROM anchored
    WHERE anchor.document_id IS NOT NULL AND anchor.document_id NOT IN (SELECT document_id FROM document)
),
counted AS (
    SELECT document_id, count(DISTINCT judgement_id) AS judgements FROM gone GROUP BY document_id
),
claimed AS (
    SELECT gone.document_id, claim.document_id AS successor_id, count(DISTINCT words) AS places
    FROM gone JOIN claim ON claim.content = gone.words
    GROUP BY ALL
),
-- To look into every text is dear: for a few documents only, by the longest of their words.
asked AS (
    SELECT document_id, arg_max(words, length(words)) AS words
    FROM gone JOIN counted USING (document_id)
    ANTI JOIN claimed USING (document_id)
    GROUP BY document_id, judgements
    ORDER BY judgements DESC, document_id
    LIMIT 5
),
printed AS (
    SELECT asked.document_id, document.document_id AS successor_id, 1 AS places
    FROM asked JOIN document ON contains(document."text", asked.words)
),
likely AS (
    SELECT document_id, successor_id
    FROM (FROM claimed UNION ALL FROM printed)
    QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY places DESC, successor_id) = 1
)
SELECT counted.document_id, counted.judgements, likely.successor_id, document.title
FROM counted
LEFT JOIN likely ON likely.document_id = counted.document_id
LEFT JOIN document ON document.document_id = likely.successor_id
ORDER BY counted.judgements DESC, counted.document_id;
