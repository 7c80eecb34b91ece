-- Fills claim from the claims to be loaded; their chains are in claim_hop already. A chain as text has the English name where a
-- node is resolved, else the printed one; node by node, since grouping a million chains costs more than all the rest.
INSERT INTO claim
SELECT
    claim_kept.claim_id, claim_kept.document_id, parent_id, CASE WHEN len(content.spans) > 0 THEN 'text' ELSE 'citation' END,
    content."text", CASE WHEN len(content.spans) > 0 THEN content.spans END, content."language",
    speaker."text", CASE WHEN len(content.spans) > 0 THEN coalesce(speaker.spans, []) END, speaker.name, speaker."role", name_resolved.speaker_id,
    cue."text", CASE WHEN len(content.spans) > 0 THEN coalesce(cue.spans, []) END,
    "mode", act, polarity, basis, topic, said_at, date_read.starts, date_read.ends,
    gloss."text", gloss."language", gloss.origin, confidence, origin, rule, NULL,
    coalesce(chain_long.chain_text, concat_ws(' → ',
        coalesce(first.shown, outlet.name), coalesce(second.shown, chain[2].name), coalesce(third.shown, chain[3].name),
        coalesce(fourth.shown, chain[4].name), coalesce(fifth.shown, chain[5].name))),
    len(chain) - 1,
    len(list_filter(chain, lambda node: node.kind IN ('anonymous', 'leak', 'unspecified'))) > 0,
    claim_kept.load_id, claim_kept.line
FROM claim_kept
JOIN document ON document.document_id = claim_kept.document_id
JOIN outlet ON outlet.outlet_id = document.outlet_id
LEFT JOIN date_read ON date_read.edtf = claim_kept.said_at
LEFT JOIN name_resolved ON name_resolved.name = coalesce(claim_kept.speaker.members[1], claim_kept.speaker.name, chain[-1].name) AND name_resolved."position" = 0
LEFT JOIN name_shown AS first ON first.name = chain[1].name AND first.as_outlet
LEFT JOIN name_shown AS second ON second.name = chain[2].name AND second.as_outlet = (chain[2].kind = 'outlet')
LEFT JOIN name_shown AS third ON third.name = chain[3].name AND third.as_outlet = (chain[3].kind = 'outlet')
LEFT JOIN name_shown AS fourth ON fourth.name = chain[4].name AND fourth.as_outlet = (chain[4].kind = 'outlet')
LEFT JOIN name_shown AS fifth ON fifth.name = chain[5].name AND fifth.as_outlet = (chain[5].kind = 'outlet')
LEFT JOIN chain_long ON chain_long.claim_id = claim_kept.claim_id;
