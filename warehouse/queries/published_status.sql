-- One row per cluster of $clusters of which anything is known: asserted, denied, contested, confirmed or retracted, by all that is held.
SELECT cluster_id, status, order_known FROM status_as_of(DATE '9999-12-30') WHERE list_contains($clusters, cluster_id)
