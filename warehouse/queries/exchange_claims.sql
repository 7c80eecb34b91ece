-- One row per claim that views show, or of those the ids $claims where that is not null: its columns as they stand, its nodes and joint speakers.
SELECT
    claim_shown.* EXCLUDE (said_from, said_until, superseded_by, chain_text, hops, unnamed_hop, load_id, line),
    nodes.chain, voices.members
FROM claim_shown
JOIN (
    SELECT
        claim_id,
        list({'name': name, 'kind': kind, 'spans': spans, 'cue_spans': cue_spans, 'certain': certain} ORDER BY hop) AS chain
    FROM hop_shown GROUP BY claim_id
) AS nodes USING (claim_id)
LEFT JOIN (
    SELECT claim_id, list(speaker.name ORDER BY "position") AS members
    FROM claim_speaker JOIN speaker USING (speaker_id)
    GROUP BY claim_id HAVING count(*) > 1
) AS voices USING (claim_id)
WHERE $claims IS NULL OR list_contains($claims, claim_id)
ORDER BY document_id, content_spans[1][1], claim_id
