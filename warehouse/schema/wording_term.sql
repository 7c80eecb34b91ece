-- One row per term of the wordings: kind stem, run3 or run4 (letters in a row); texts counts the wordings that have it,
-- for runs at most so many (the words that hold them are counted). Only stems have postings.
CREATE TABLE wording_term (kind VARCHAR NOT NULL, term VARCHAR NOT NULL, term_number INTEGER, texts INTEGER NOT NULL);
