-- One row per table of this file as it was built: its name, how many rows it had, and a sum over all that they say, whatever
-- their order. claimkit check compares them: what another program changed since is found. No defence against forgery.
CREATE TABLE sealed (
    table_name VARCHAR NOT NULL,
    "rows" BIGINT NOT NULL,
    total VARCHAR NOT NULL
);
