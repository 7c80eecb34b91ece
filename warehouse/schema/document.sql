-- One row per document: one printed text of an outlet. text is null where only a citation is known.
-- complete: people have marked every claim of it; extracted: an extractor has read the whole of it.
-- read_whole: every paragraph of it is in a language that a grammar reads, or it is complete: what it does not say, it is silent on.
-- credits: who it says its text is from (schema:creditText), null where nobody has looked.
-- capture: the file of the page as it was kept, capture_sha256 its hash. characters: how many code points text has.
-- published_at is EDTF as written; [published_from, published_until) is the interval it means, in UTC.
CREATE TABLE document (
    -- made: columns of document
    "document_id" VARCHAR NOT NULL,
    "outlet_id" VARCHAR NOT NULL,
    "url" VARCHAR,
    "archived_url" VARCHAR,
    "retrieved_at" VARCHAR,
    "title" VARCHAR,
    "kind" VARCHAR,
    "language" VARCHAR,
    "published_at" VARCHAR,
    "published_from" TIMESTAMP,
    "published_until" TIMESTAMP,
    "text" VARCHAR,
    "text_sha256" VARCHAR,
    "characters" INTEGER,
    "derived_from" VARCHAR,
    "derivation" VARCHAR,
    "complete" BOOLEAN NOT NULL,
    "extracted" BOOLEAN NOT NULL,
    "read_whole" BOOLEAN NOT NULL DEFAULT false,
    "credits" VARCHAR[],
    "capture" VARCHAR,
    "capture_sha256" VARCHAR,
    "note" VARCHAR,
    "load_id" VARCHAR,
    "line" BIGINT
    -- end
);
