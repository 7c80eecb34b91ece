-- Refuses claims whose document is unknown, whose spans do not fit its text, or whose words are not the words at their spans.
INSERT INTO reject
SELECT load_id, line, fault.field, fault.reason, NULL
FROM (
    SELECT load_id, line, unnest([
        {'field': 'document_id', 'reason': CASE WHEN NOT known THEN 'no document ' || document_id || ': add it to documents.csv, or load its documents file too' END},
        {'field': 'content.spans', 'reason': CASE
            WHEN NOT known THEN NULL
            WHEN NOT held AND len(content.spans) > 0 THEN 'the text of ' || document_id || ' is not held: write null, or add the text'
            WHEN held AND coalesce(len(content.spans), 0) = 0 THEN 'is missing: the text of ' || document_id || ' is held'
            ELSE span_fault(content.spans, size) END},
        {'field': 'speaker.spans', 'reason': CASE WHEN held THEN span_fault(speaker.spans, size)
            WHEN known AND len(speaker.spans) > 0 THEN 'the text of ' || document_id || ' is not held: leave it empty' END},
        {'field': 'cue.spans', 'reason': CASE WHEN held THEN span_fault(cue.spans, size)
            WHEN known AND len(cue.spans) > 0 THEN 'the text of ' || document_id || ' is not held: leave it empty' END},
        {'field': 'content.text', 'reason': CASE WHEN held AND words_at(whole, content.spans) <> content."text"
            THEN 'is not the text at its spans, which is “' || words_at(whole, content.spans) || '”' END},
        {'field': 'speaker.text', 'reason': CASE WHEN held AND words_at(whole, speaker.spans) IS DISTINCT FROM speaker."text"
            THEN 'is not the text at its spans, which is “' || coalesce(words_at(whole, speaker.spans), 'null') || '”' END},
        {'field': 'cue.text', 'reason': CASE WHEN held AND words_at(whole, cue.spans) IS DISTINCT FROM cue."text"
            THEN 'is not the text at its spans, which is “' || coalesce(words_at(whole, cue.spans), 'null') || '”' END},
        {'field': 'chain', 'reason': CASE WHEN held THEN
            list_filter(list_transform(chain, lambda h: coalesce(span_fault(h.spans, size), span_fault(h.cue_spans, size))), lambda fault: fault IS NOT NULL)[1]
            WHEN known AND len(list_filter(chain, lambda h: len(h.spans) > 0 OR len(h.cue_spans) > 0)) > 0
            THEN 'the text of ' || document_id || ' is not held: a node has no spans' END}
    ]) AS fault
    FROM (
        -- A text is walked to a place letter by letter: once, to where the first part stands, and no further than the last.
        SELECT *, substr(whole, starts + 1, ends - starts) AS part
        FROM (
            SELECT
                staged_claim.*, document."text" AS whole, document.characters AS size,
                document.document_id IS NOT NULL AS known, document."text" IS NOT NULL AS held,
                greatest(least(content.spans[1][1], speaker.spans[1][1], cue.spans[1][1]), 0)::BIGINT AS starts,
                greatest(content.spans[1][2], speaker.spans[1][2], cue.spans[1][2])::BIGINT AS ends
            FROM staged_claim LEFT JOIN document ON document.document_id = staged_claim.document_id
            WHERE staged_claim.document_id IS NOT NULL
        )
    )
    -- Most claims stand where they say, each part at one span: only the others are looked at field by field.
    WHERE NOT (
        held AND len(content.spans) = 1
        AND coalesce(stands_at(content."text", part, content.spans, starts), false)
        AND coalesce(stands_at(speaker."text", part, speaker.spans, starts), false)
        AND coalesce(stands_at(cue."text", part, cue.spans, starts), false)
        AND len(list_filter(chain, lambda h: span_fault(h.spans, size) IS NOT NULL OR span_fault(h.cue_spans, size) IS NOT NULL)) = 0
    )
)
WHERE fault.reason IS NOT NULL;
