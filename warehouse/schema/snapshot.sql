-- One row: what this file is. digest is over the content of the tables, whatever the order of the inputs.
-- content_digest is over documents, claims, hops, speakers and matches alone, however they were cut into files; null in a snapshot
-- of an older claimkit.
-- hand_matches, glosses: whether the relations made by hand and the glosses of claims were loaded.
-- meaning: the model that was asked for the meaning of texts, null where none was.
CREATE TABLE snapshot (
    schema_version INTEGER NOT NULL,
    digest VARCHAR NOT NULL,
    claimkit VARCHAR NOT NULL,
    hand_matches BOOLEAN NOT NULL,
    glosses BOOLEAN NOT NULL DEFAULT true,
    meaning VARCHAR,
    content_digest VARCHAR
);
