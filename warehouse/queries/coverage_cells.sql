-- One row per cluster of $clusters and outlet that says something on it or is known to be silent; every other outlet is not held.
SELECT cluster_id, outlet_coverage.outlet_id, outlet.name AS outlet, "value", claims
FROM outlet_coverage JOIN outlet USING (outlet_id)
WHERE cluster_id IN (SELECT unnest($clusters::VARCHAR[])) AND "value" <> 'not_held'
ORDER BY cluster_id, outlet
