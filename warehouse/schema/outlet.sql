-- One row per outlet: who publishes. kind is unknown where only a document names the outlet.
CREATE TABLE outlet (
    outlet_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    name_native VARCHAR,
    kind VARCHAR NOT NULL,
    country VARCHAR,
    language VARCHAR,
    load_id VARCHAR,
    line BIGINT
);
