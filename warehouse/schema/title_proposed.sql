-- One row per title that a model gives a story or a cluster, as of the build: kind (story, cluster), the id, the title, and who proposes it.
CREATE TABLE title_proposed (
    kind VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    origin VARCHAR NOT NULL
);
