-- One row per claim of $ids with all that a card shows of it; hops outermost first, by the name a reader knows. With $as_read,
-- as it was first read, whatever researchers made of it: what blind review shows, and a rejected claim.
with told as (
    select claim_shown.* from claim_shown where not $as_read
    union all by name
    select claim.*, false as corrected from claim where $as_read
),
hop as (
    select
        claim_hop.claim_id,
        list(
            struct_pack(
                name := coalesce(speaker.name, outlet.name, claim_hop.name), kind := claim_hop.kind, certain := claim_hop.certain
            )
            order by claim_hop.hop
        ) as hops
    from claim_hop
    left join speaker on speaker.speaker_id = claim_hop.speaker_id
    left join outlet on outlet.outlet_id = claim_hop.outlet_id
    where claim_hop.claim_id in (select unnest($ids))
    group by claim_hop.claim_id
)

select
    claim.claim_id,
    claim.document_id,
    claim.parent_id,
    document.outlet_id,
    outlet.name as outlet,
    document.title,
    document.url,
    document.archived_url,
    document.retrieved_at,
    document.published_at,
    coalesce(claim.content_language, document.language) as language,
    coalesce(speaker.name, claim.speaker_name) as speaker_name,
    speaker.side,
    claim.chain_text as chain,
    hop.hops,
    if(claim.corrected and first_read.content <> claim.content, first_read.content, null) as first_read,
    claim.* EXCLUDE (
        -- made: columns of claim that no board is given
        "document_id",
        "claim_id",
        "parent_id",
        "content_spans",
        "content_language",
        "speaker_spans",
        "speaker_name",
        "speaker_id",
        "cue_spans",
        "rule",
        "superseded_by",
        "chain_text",
        "hops",
        "load_id",
        "line"
        -- end
    )
from told as claim
join document on document.document_id = claim.document_id
join outlet on outlet.outlet_id = document.outlet_id
left join speaker on speaker.speaker_id = claim.speaker_id
left join (
    select claim_id, content
    from claim
    where claim_id in (select left_id from judgement where kind = 'claim_corrected')
) as first_read on first_read.claim_id = claim.claim_id
left join hop on hop.claim_id = claim.claim_id
where claim.claim_id in (select unnest($ids))
