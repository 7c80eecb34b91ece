-- One row per cluster of $clusters and outlet that says something on it or of which a text is held; every other outlet is not held.
SELECT cluster_id, coverage.outlet_id, outlet.name AS outlet, "value", held, claims, says, denies, declines, differs
FROM coverage_of($clusters) AS coverage JOIN outlet USING (outlet_id)
WHERE "value" <> 'not_held' OR held
ORDER BY cluster_id, outlet
