-- One row per cluster of cluster_built that judgements written since the build touch: empty in a snapshot, filled in memory.
CREATE TABLE cluster_touched (cluster_id VARCHAR NOT NULL);
