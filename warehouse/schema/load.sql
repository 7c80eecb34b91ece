-- One row per loaded input. path is relative to the folder of the warehouse file; root is the input that was asked for
-- and under which the file was found.
-- What models answered is an input too (format answers; certainties: how often a judge was right; weights: of a reader of one's own):
-- sha256 is then that of what the answers say, whatever the order of their lines, and rows how many questions they answer.
-- lost: what an import or export could not keep when the file was made, as JSON [{field, count, reason}, …]; null where nobody says.
CREATE TABLE "load" (
    load_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    "rows" BIGINT NOT NULL,
    loaded BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    root VARCHAR NOT NULL,
    lost VARCHAR
);
