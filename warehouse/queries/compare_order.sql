-- One row per row of a comparison, in the order shown: those with both halves first, then the contested, then by size.
select row_key
from compare_picked($align, $left, $right, $left_open)
group by row_key
order by
    count(*) filter (where half = 'left') > 0 and count(*) filter (where half = 'right') > 0 desc,
    count(*) filter (where stance = 'denies') > 0 desc,
    count(*) desc,
    row_key
