-- One row: the document of the claim $claim with its text and where the claim's parts stand in it.
select
    claim.claim_id,
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
        select list(struct_pack(name := hop_shown.name, spans := hop_shown.spans, cue_spans := hop_shown.cue_spans) order by hop_shown.hop)
        from hop_shown
        where hop_shown.claim_id = claim.claim_id
    ) as hops
from claim_shown as claim
join document on document.document_id = claim.document_id
join outlet on outlet.outlet_id = document.outlet_id
where claim.claim_id = $claim
