-- One row per claim shown of the document $document, where its parts stand, and the nodes of its chain as printed, in the order of the
-- text; a claim stands before those inside its content. speaker_id is null where the name says it already; sure is false below .9.
with node as (
    select
        claim_id,
        list(
            struct_pack(
                name := hop_shown.name, kind := hop_shown.kind, certain := certain, outlet_id := outlet_id, speaker_id := speaker_id,
                spans := spans, cue_spans := cue_spans
            )
            order by hop
        ) as nodes
    from hop_shown
    semi join (select claim_id from claim_shown where document_id = $document) using (claim_id)
    group by claim_id
)

select
    claim.claim_id, claim.parent_id, claim.speaker_name, claim.speaker_id, claim.speaker_role, claim.content_spans as content,
    claim.speaker_spans as speaker, claim.cue_spans as cue, node.nodes
from claim_shown as claim
left join node using (claim_id)
where claim.document_id = $document
order by claim.content_spans[1][1] nulls last, claim.content_spans[-1][2] desc, claim.claim_id
