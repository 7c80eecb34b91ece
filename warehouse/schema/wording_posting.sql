-- One row per stem and wording that has it, in that order; weight is BM25's.
CREATE TABLE wording_posting (term_number INTEGER NOT NULL, text_number INTEGER NOT NULL, weight FLOAT NOT NULL);
