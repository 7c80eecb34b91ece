-- One row per claim in a cluster, as of the build. utterance_id is the smallest claim of those that report one saying. decided_by: judgement, match, or itself (nothing joins it to another).
CREATE TABLE cluster_built (
    cluster_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    utterance_id VARCHAR NOT NULL,
    stance VARCHAR NOT NULL,
    decided_by VARCHAR NOT NULL
);
