-- Fills claim_doubt from doubt_given for the claims that are shown.
INSERT INTO claim_doubt
SELECT claim_id, doubt, row_number() OVER (PARTITION BY document_id ORDER BY doubt DESC, claim_id)
FROM (SELECT claim_id, max(doubt) AS doubt FROM doubt_given GROUP BY claim_id)
JOIN claim USING (claim_id)
WHERE superseded_by IS NULL
ORDER BY claim_id;
