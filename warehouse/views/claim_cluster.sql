-- One row per claim in a cluster (of a document asked for, told_here): its utterance (the smallest claim of those that report one saying), the story of its document where
-- it is in one, and its stance to the proposition: says, denies, declines or differs. Clusters are stored as of the build; those
-- that judgements have touched since come from cluster_patch.
CREATE VIEW claim_cluster AS
WITH placed AS (
    SELECT cluster_id, claim_id, utterance_id, stance, decided_by FROM cluster_built ANTI JOIN cluster_touched USING (cluster_id)
    UNION ALL
    SELECT cluster_id, claim_id, utterance_id, stance, decided_by FROM cluster_patch
),
told AS (
    SELECT document_id, arg_min(story_id, (-coalesce(certainty, 0), story_id)) AS story_id FROM story_document GROUP BY document_id
)
SELECT placed.cluster_id, placed.claim_id, placed.utterance_id, told.story_id, placed.stance, placed.decided_by
FROM placed
LEFT JOIN claim USING (claim_id)
LEFT JOIN told ON told.document_id = claim.document_id
WHERE told_here(claim.document_id);
