-- One row per line of a claims file, as typed; raw is kept where the typed form may not say exactly what the line says.
CREATE TEMP TABLE staged_claim (
    load_id VARCHAR, line BIGINT, raw VARCHAR, claim_id VARCHAR, given_id VARCHAR, document_id VARCHAR, parent_id VARCHAR,
    content STRUCT(spans INTEGER[][], "text" VARCHAR, "language" VARCHAR),
    speaker STRUCT(spans INTEGER[][], "text" VARCHAR, name VARCHAR, "role" VARCHAR, members VARCHAR[]),
    cue STRUCT(spans INTEGER[][], "text" VARCHAR),
    "mode" VARCHAR, act VARCHAR, polarity VARCHAR, basis VARCHAR,
    chain STRUCT(name VARCHAR, kind VARCHAR, spans INTEGER[][], cue_spans INTEGER[][], certain BOOLEAN)[],
    topic VARCHAR, said_at VARCHAR, gloss STRUCT("language" VARCHAR, "text" VARCHAR, origin VARCHAR),
    confidence DOUBLE, origin VARCHAR, rule VARCHAR
);
