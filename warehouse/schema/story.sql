-- One row per story: documents about one event, of all outlets and languages. documents and outlets are how many it has, languages
-- which; [published_from, published_until) is the interval in UTC in which its documents were published.
CREATE TABLE story (
    story_id VARCHAR NOT NULL,
    title VARCHAR,
    published_from TIMESTAMP,
    published_until TIMESTAMP,
    documents INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    languages VARCHAR[]
);
