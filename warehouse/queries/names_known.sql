-- One row per name by which a speaker or an outlet is known, those of speakers with most claims first; at most $most.
with voiced as (
    select speaker_id, count(*) as claims from claim_voice group by speaker_id
),

named as (
    select speaker_name.name, claims
    from speaker_name
    left join voiced using (speaker_id)
    union all
    select name, 0 from outlet
)

select name
from named
group by name
order by max(claims) desc nulls last, name
limit $most
