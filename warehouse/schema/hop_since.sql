-- One row per node of the chains of claim_since.
CREATE TABLE hop_since (
    -- made: columns of claim_hop
    "claim_id" VARCHAR NOT NULL,
    "hop" INTEGER NOT NULL,
    "name" VARCHAR NOT NULL,
    "kind" VARCHAR NOT NULL,
    "certain" BOOLEAN NOT NULL,
    "outlet_id" VARCHAR,
    "speaker_id" VARCHAR,
    "spans" INTEGER[][],
    "cue_spans" INTEGER[][]
    -- end
);
