-- Fills claim from the claims to be loaded; their chains are in claim_hop already. A chain as text has the English name where a
-- node is resolved, else the printed one; node by node, since grouping a million chains costs more than all the rest.
INSERT INTO claim BY NAME
SELECT
    claim_kept.* EXCLUDE (raw, given_id, content, speaker, cue, gloss, "chain"),
    CASE WHEN len(content.spans) > 0 THEN 'text' ELSE 'citation' END AS known_by,
    content."text" AS content, CASE WHEN len(content.spans) > 0 THEN content.spans END AS content_spans,
    content."language" AS content_language,
    speaker."text" AS speaker_text, CASE WHEN len(content.spans) > 0 THEN coalesce(speaker.spans, []) END AS speaker_spans,
    speaker.name AS speaker_name, speaker."role" AS speaker_role, name_resolved.speaker_id,
    cue."text" AS cue, CASE WHEN len(content.spans) > 0 THEN coalesce(cue.spans, []) END AS cue_spans,
    date_read.starts AS said_from, date_read.ends AS said_until,
    gloss."text" AS gloss, gloss."language" AS gloss_language, gloss.origin AS gloss_origin,
    coalesce(chain_long.chain_text, concat_ws(' → ',
        coalesce(first.shown, outlet.name), coalesce(second.shown, chain[2].name), coalesce(third.shown, chain[3].name),
        coalesce(fourth.shown, chain[4].name), coalesce(fifth.shown, chain[5].name))) AS chain_text,
    len(chain) - 1 AS hops,
    len(list_filter(chain, lambda node: node.kind IN ('anonymous', 'leak', 'unspecified'))) > 0 AS unnamed_hop
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
