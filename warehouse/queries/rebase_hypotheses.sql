-- One row per competing explanation that stands, the earliest first.
SELECT hypothesis_id, question, statement, researcher FROM hypothesis ORDER BY judged_at, hypothesis_id;
