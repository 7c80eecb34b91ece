-- One row per passage of a document whose place in its source is known: a page of a PDF, a time of a film or broadcast (locators.csv).
-- label is page, timestamp or another that CSL knows; locator the page as its number is printed, or when the passage begins, "until" when
-- it ends. [begins, ends) in code points of the document's text.
CREATE TABLE locator (
    document_id VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    "until" VARCHAR,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    load_id VARCHAR,
    line BIGINT
);
