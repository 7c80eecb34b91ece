-- One row per node of a chain that judgements change, as it stands now: a corrected chain, the last node of one whose speaker was
-- corrected, the same node in the chains of claims inside it, and nodes whose speaker was merged with another.
CREATE TABLE hop_patch (
    claim_id VARCHAR NOT NULL,
    hop INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    certain BOOLEAN NOT NULL,
    outlet_id VARCHAR,
    speaker_id VARCHAR,
    spans INTEGER[][],
    cue_spans INTEGER[][]
);
