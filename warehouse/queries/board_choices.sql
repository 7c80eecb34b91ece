-- One row per thing that a board can be narrowed to: kind (outlet, speaker, side, language, topic), id, label, claims.
-- Sides and topics are called as $interface (a language) has it, else in English. Speakers that are not resolved stand by their printed name; of all speakers only the $most with the most claims.
with printed as (
    select document_id, topic, if(speaker_id is null, speaker_name, null) as unresolved, count(*) as claims
    from claim_shown
    group by document_id, topic, unresolved
),

placed as (
    select document.outlet_id, document.language, printed.topic, printed.unresolved, sum(printed.claims)::bigint as claims
    from printed
    join document on document.document_id = printed.document_id
    group by all
),

resolved as (
    select speaker_id, count(*) as claims
    from claim_voice
    group by speaker_id
),

speaking as (
    (
        select id, sum(claims)::bigint as claims
        from (
            select speaker_id as id, claims from resolved
            union all
            select unresolved, claims from placed where unresolved is not null
        )
        group by id
        order by claims desc, id
        limit $most
    )
),

counted as (
    select 'outlet' as kind, outlet_id as id, sum(claims)::bigint as claims from placed group by outlet_id
    union all
    select 'language', language, sum(claims)::bigint from placed group by language
    union all
    select 'topic', topic, sum(claims)::bigint from placed group by topic
    union all
    select 'side', speaker.side, sum(resolved.claims)::bigint
    from resolved join speaker on speaker.speaker_id = resolved.speaker_id
    group by speaker.side
    union all
    select 'speaker', id, claims from speaking
)

select
    counted.kind,
    counted.id,
    coalesce(
        outlet.name, speaker.name, label_in($interface, side.label_en, side.label_ar),
        label_in($interface, topic.label_en, topic.label_ar), counted.id
    ) as label,
    counted.claims
from counted
left join outlet on counted.kind = 'outlet' and outlet.outlet_id = counted.id
left join speaker on counted.kind = 'speaker' and speaker.speaker_id = counted.id
left join side on counted.kind = 'side' and side.side = counted.id
left join topic on counted.kind = 'topic' and topic.topic = counted.id
where counted.id is not null
order by counted.kind, counted.claims desc, counted.id
