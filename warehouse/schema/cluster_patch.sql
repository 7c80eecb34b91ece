-- One row per claim in a cluster, for the claims of cluster_touched as they stand now: empty in a snapshot, filled in memory.
CREATE TABLE cluster_patch (
    cluster_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    utterance_id VARCHAR NOT NULL,
    stance VARCHAR NOT NULL,
    decided_by VARCHAR NOT NULL
);
