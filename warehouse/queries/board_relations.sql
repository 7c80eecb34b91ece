-- One row per relation between two of the claims $ids: decisions that stand, newest first, then matches, best first.
-- judgement_id and judged_at are null for matches.
with decided as (
    select
        left_id, right_id, verdict as relation, cast(null as varchar) as differs_in,
        if(note is null, [], [note]) as reasons, researcher as origin, judgement_id, judged_at, 1 as kind, cast(null as double) as score,
        cast(null as double) as certainty, cast(null as varchar) as suggests
    from judgement_standing
    where kind = 'relation' and verdict is not null and left_id in (select unnest($ids)) and right_id in (select unnest($ids))
),

matched as (
    select
        left_id, right_id, relation, differs_in, reasons, origin, cast(null as varchar) as judgement_id,
        cast(null as timestamp) as judged_at, 2 as kind, score, certainty, suggests
    from match
    where left_id in (select unnest($ids)) and right_id in (select unnest($ids))
)

select left_id, right_id, relation, differs_in, reasons, origin, judgement_id, strftime(judged_at, '%Y-%m-%dT%H:%M:%SZ') as judged_at,
    certainty, suggests
from (from decided union all by name from matched)
order by kind, judged_at desc, score desc, left_id, right_id, origin
