-- One row: the document of the claim $claim with its text and where the claim's parts stand in it.
select
    document.document_id,
    outlet.name as outlet,
    document.title,
    document.url,
    document.archived_url,
    document.published_at,
    document.language,
    document.text,
    claim.known_by,
    claim.content_spans,
    claim.speaker_spans,
    claim.cue_spans,
    (
        select list(struct_pack(name := claim_hop.name, spans := claim_hop.spans, cue_spans := claim_hop.cue_spans) order by claim_hop.hop)
        from claim_hop
        where claim_hop.claim_id = claim.claim_id
    ) as hops
from claim_shown as claim
join document on document.document_id = claim.document_id
join outlet on outlet.outlet_id = document.outlet_id
where claim.claim_id = $claim
