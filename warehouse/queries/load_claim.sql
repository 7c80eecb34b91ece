-- Fills claim from the claims to be loaded; their chains are in claim_hop already.
INSERT INTO claim
SELECT
    claim_id, document_id, parent_id, CASE WHEN content.spans IS NULL OR len(content.spans) = 0 THEN 'citation' ELSE 'text' END,
    content."text", CASE WHEN len(content.spans) > 0 THEN content.spans END, content."language",
    speaker."text", CASE WHEN len(content.spans) > 0 THEN coalesce(speaker.spans, []) END, speaker.name, name_resolved.speaker_id,
    cue."text", CASE WHEN len(content.spans) > 0 THEN coalesce(cue.spans, []) END,
    "mode", act, polarity, basis, topic, said_at, date_read.starts, date_read.ends,
    gloss."text", gloss."language", gloss.origin, confidence, origin, rule, NULL,
    chain_text, hops, unnamed_hop, claim_kept.load_id, claim_kept.line
FROM claim_kept
JOIN chain_summary USING (claim_id)
LEFT JOIN date_read ON date_read.edtf = claim_kept.said_at
LEFT JOIN name_resolved ON name_resolved.name = coalesce(claim_kept.speaker.name, chain[-1].name) AND name_resolved."position" = 0;
