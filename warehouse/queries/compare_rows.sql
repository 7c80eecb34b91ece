-- One row per claim on a page of aligned rows: which row (place), which half, which card of it (rank), and the row's counts.
-- $align: claim (a row is a cluster), topic (a row is a topic), none (one row holds all). A claim that both choices take
-- stands on the left; an open choice takes what the other leaves. Rows with both halves first, then the contested, then by size.
with picked as (
    select
        claim.claim_id,
        cluster.cluster_id,
        case $align when 'claim' then cluster.cluster_id when 'topic' then coalesce(claim.topic, '') else '' end as row_key,
        claim.topic,
        cluster.stance,
        coalesce(claim.said_from, document.published_from) as since,
        ($left_outlet is null or document.outlet_id = $left_outlet)
        and ($left_language is null or document.language = $left_language)
        and ($left_topic is null or claim.topic = $left_topic)
        and ($left_since is null or document.published_until > $left_since)
        and ($left_until is null or document.published_from < $left_until)
        and (
            $left_speaker is null
            or claim.speaker_name = $left_speaker
            or claim.claim_id in (select claim_id from claim_speaker where speaker_id = $left_speaker)
        )
        and (
            $left_side is null
            or claim.claim_id in (
                select claim_id from claim_speaker join speaker using (speaker_id) where side = $left_side
            )
        )
        and (
            $left_text is null
            or contains(
                lower(concat_ws(' ', claim.content, claim.gloss, claim.speaker_name, claim.chain_text)), lower($left_text)
            )
        ) as left_takes,
        ($right_outlet is null or document.outlet_id = $right_outlet)
        and ($right_language is null or document.language = $right_language)
        and ($right_topic is null or claim.topic = $right_topic)
        and ($right_since is null or document.published_until > $right_since)
        and ($right_until is null or document.published_from < $right_until)
        and (
            $right_speaker is null
            or claim.speaker_name = $right_speaker
            or claim.claim_id in (select claim_id from claim_speaker where speaker_id = $right_speaker)
        )
        and (
            $right_side is null
            or claim.claim_id in (
                select claim_id from claim_speaker join speaker using (speaker_id) where side = $right_side
            )
        )
        and (
            $right_text is null
            or contains(
                lower(concat_ws(' ', claim.content, claim.gloss, claim.speaker_name, claim.chain_text)), lower($right_text)
            )
        ) as right_takes
    from claim_cluster as cluster
    join claim_shown as claim on claim.claim_id = cluster.claim_id
    join document on document.document_id = claim.document_id
),

halved as materialized (
    select *, if(left_takes and not ($left_open and right_takes), 'left', 'right') as half
    from picked
    where left_takes or right_takes
),

aligned as (
    select
        row_key,
        count(*) filter (where half = 'left') as lefts,
        count(*) filter (where half = 'right') as rights,
        count(*) filter (where stance = 'denies') as denials,
        count(*) as claims,
        min(topic) as topic,
        count(*) over () as row_count
    from halved
    group by row_key
),

page as (
    select *, row_number() over (order by lefts > 0 and rights > 0 desc, denials > 0 desc, claims desc, row_key) as place
    from aligned
    order by place
    limit $rows offset $skip
),

ranked as (
    select
        page.*,
        halved.half,
        halved.cluster_id,
        halved.claim_id,
        halved.stance,
        row_number() over (
            partition by page.row_key, halved.half order by halved.since, halved.claim_id
        ) as rank
    from page
    join halved on halved.row_key = page.row_key
)

select * from ranked where rank <= $cards or claim_id in (select unnest($keep)) order by place, half, rank
