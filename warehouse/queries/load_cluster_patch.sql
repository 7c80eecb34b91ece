-- Fills cluster_patch: the clusters found anew among the touched claims, and each other of them that is shown by itself.
INSERT INTO cluster_patch
SELECT cluster_id, claim_id, utterance_id, stance, decided_by FROM cluster_found
UNION ALL
SELECT claim_id, claim_id, claim_id, CASE WHEN act = 'decline' THEN 'declines' WHEN polarity = 'negative' THEN 'denies' ELSE 'says' END, 'itself'
FROM claim_shown ANTI JOIN cluster_found USING (claim_id)
WHERE claim_id IN (FROM claim_touched);
