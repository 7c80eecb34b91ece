-- One row per claim to show of the rows $keys: which row (place), which half, which card of it (rank), and the row's counts.
-- Of each half the first $cards, and the claims $keep.
select
    list_position($keys, row_key) as place,
    row_key,
    half,
    cluster_id,
    claim_id,
    stance,
    row_number() over (partition by row_key, half order by since, claim_id) as rank,
    count(*) filter (where half = 'left') over (partition by row_key) as lefts,
    count(*) filter (where half = 'right') over (partition by row_key) as rights,
    count(*) filter (where stance = 'says') over (partition by row_key) as says,
    count(*) filter (where stance = 'denies') over (partition by row_key) as denies,
    count(*) filter (where stance = 'declines') over (partition by row_key) as declines,
    count(*) filter (where stance = 'differs') over (partition by row_key) as differs,
    min(topic) over (partition by row_key) as topic,
    (select name from cluster_name where cluster_name.cluster_id = row_key) as name
from compare_picked($align, $left, $right, $left_open)
where list_contains($keys, row_key)
qualify rank <= $cards or list_contains($keep, claim_id)
order by place, half, rank
