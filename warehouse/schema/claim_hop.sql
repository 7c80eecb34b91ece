-- One row per node of a claim's chain, outermost first: hop 0 is the outlet, the last hop the claim's own speaker.
CREATE TABLE claim_hop (
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
