-- Id of a claim: c and 20 hexadecimal digits over document, content spans (its words where there are none), speaker and parent.
-- The same as claimkit.ids.claim_id.
CREATE MACRO claim_id_of(document_id, spans, words, speaker_name, parent_id) AS 'c' || left(sha256(
    document_id || chr(31)
    || CASE
        WHEN spans IS NULL THEN words
        WHEN len(spans) = 1 THEN spans[1][1] || '-' || spans[1][2]
        ELSE array_to_string(list_transform(spans, lambda s: s[1] || '-' || s[2]), ',')
    END
    || chr(31) || coalesce(speaker_name, '') || chr(31) || coalesce(parent_id, '')
), 20);
