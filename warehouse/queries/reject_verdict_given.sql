-- Refuses verdicts of claims that are not loaded, and those that do not say who checked or what the rating is.
INSERT INTO reject
SELECT load_id, line, field, reason, raw FROM (
    SELECT load_id, line, 'claim_id' AS field, 'no claim ' || coalesce(claim_id, '(empty)') || ': check the id, or load its claims file too' AS reason, raw
    FROM staged_verdict_given ANTI JOIN claim USING (claim_id)
    UNION ALL
    SELECT load_id, line, 'checker', 'is empty: every verdict needs who checked', raw
    FROM staged_verdict_given WHERE coalesce(trim(checker), '') = ''
    UNION ALL
    SELECT load_id, line, 'rating', 'is empty: write it as the checker does', raw
    FROM staged_verdict_given WHERE coalesce(trim(rating), '') = ''
);
