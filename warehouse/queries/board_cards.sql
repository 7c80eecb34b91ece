-- One row per claim of $ids with all that a card shows of it; hops outermost first, by the name a reader knows. With $as_read,
-- as it was first read, whatever researchers made of it: what blind review shows, and a rejected claim.
with told as (
    select claim_shown.* from claim_shown where not $as_read
    union all by name
    select claim.*, false as corrected from claim where $as_read
),
node as (
    select * from hop_shown where not $as_read and claim_id in (select unnest($ids))
    union all by name
    select * from claim_hop where $as_read and claim_id in (select unnest($ids))
),
hop as (
    select
        node.claim_id,
        list(
            struct_pack(
                name := coalesce(speaker.name, outlet.name, node.name), kind := node.kind, certain := node.certain,
                printed := node.name
            )
            order by node.hop
        ) as hops
    from node
    left join speaker on speaker.speaker_id = node.speaker_id
    left join outlet on outlet.outlet_id = node.outlet_id
    group by node.claim_id
),
corrected as (
    select
        claim_id,
        list(
            struct_pack(
                field := field, researcher := researcher, judged_at := strftime(judged_at, '%Y-%m-%dT%H:%M:%SZ'), note := note,
                before := if(field = 'chain', chain_text, to_json(first_read) ->> ('$.' || field))
            )
            order by field
        ) as corrections
    from correction_field join claim as first_read using (claim_id)
    where not $as_read and claim_id in (select unnest($ids)) and not ends_with(field, '_spans')
        -- An id that was looked up from the name is no correction of its own.
        and not (field = 'speaker_id' and said is null)
    group by claim_id
),
added as (
    select claim_id, any_value(researcher) as added_by, strftime(min(judged_at), '%Y-%m-%dT%H:%M:%SZ') as added_at
    from claim_adding
    where claim_id in (select unnest($ids))
    group by claim_id
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
    corrected.corrections,
    added.added_by,
    added.added_at,
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
left join corrected on corrected.claim_id = claim.claim_id
left join added on added.claim_id = claim.claim_id
left join hop on hop.claim_id = claim.claim_id
where claim.claim_id in (select unnest($ids))
