-- One row per thing that a board can be narrowed to: kind (outlet, speaker, side, language, topic), id, label, claims.
-- Speakers that are not resolved stand by their printed name; of all speakers only the $most with the most claims.
with counted as (
    select 'outlet' as kind, document.outlet_id as id, count(*) as claims
    from claim_shown as claim join document using (document_id)
    group by document.outlet_id
    union all
    select 'language', document.language, count(*)
    from claim_shown as claim join document using (document_id)
    group by document.language
    union all
    select 'topic', topic, count(*) from claim_shown as claim group by topic
    union all
    select 'side', speaker.side, count(distinct claim_speaker.claim_id)
    from claim_speaker join speaker using (speaker_id)
    group by speaker.side
    union all
    (
        select 'speaker', coalesce(claim_speaker.speaker_id, claim.speaker_name) as id, count(*) as claims
        from claim_shown as claim
        left join claim_speaker on claim_speaker.claim_id = claim.claim_id
        group by id
        order by claims desc, id
        limit $most
    )
)

select
    counted.kind,
    counted.id,
    coalesce(outlet.name, speaker.name, side.label_en, topic.label_en, counted.id) as label,
    counted.claims
from counted
left join outlet on counted.kind = 'outlet' and outlet.outlet_id = counted.id
left join speaker on counted.kind = 'speaker' and speaker.speaker_id = counted.id
left join side on counted.kind = 'side' and side.side = counted.id
left join topic on counted.kind = 'topic' and topic.topic = counted.id
where counted.id is not null
order by counted.kind, counted.claims desc, counted.id
