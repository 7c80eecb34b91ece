-- Fills cluster_built: the clusters found, and every other shown claim in a cluster of its own.
INSERT INTO cluster_built
SELECT * FROM (
    SELECT cluster_id, claim_id, utterance_id, stance, decided_by FROM cluster_found
    UNION ALL
    SELECT claim_id, claim_id, claim_id, CASE WHEN act = 'decline' THEN 'declines' WHEN polarity = 'negative' THEN 'denies' ELSE 'says' END, 'itself'
    FROM claim_shown ANTI JOIN cluster_found USING (claim_id)
)
ORDER BY ALL;
