-- One row per cluster of $clusters and outlet that the empty half asks for: what outlet_coverage knows of it.
select coverage.cluster_id, outlet.outlet_id, outlet.name as outlet, coverage.value, coverage.held
from coverage_of($clusters) as coverage
join outlet on outlet.outlet_id = coverage.outlet_id
where
    ($outlet is null or list_contains($outlet, coverage.outlet_id))
    and ($language is null or list_contains($language, outlet.language))
order by coverage.cluster_id, outlet.name
