-- One row per proposed title on which nobody has decided: of a story or a cluster that nobody has named, and of a cluster that still has
-- the claims by which the model was asked (judgements since the build may have moved some).
CREATE VIEW title_proposal AS
WITH built AS (
    SELECT cluster_id, list(claim_id ORDER BY claim_id) AS claims
    FROM cluster_built JOIN cluster_touched USING (cluster_id)
    GROUP BY cluster_id
),
now AS (
    SELECT cluster_id, list(claim_id ORDER BY claim_id) AS claims FROM cluster_patch GROUP BY cluster_id
),
moved AS (
    SELECT built.cluster_id FROM built LEFT JOIN now USING (cluster_id) WHERE built.claims IS DISTINCT FROM now.claims
)
SELECT title_proposed.kind, title_proposed.id, title_proposed.title, title_proposed.origin
FROM title_proposed
ANTI JOIN cluster_name ON title_proposed.kind = 'cluster' AND cluster_name.cluster_id = title_proposed.id
ANTI JOIN moved ON title_proposed.kind = 'cluster' AND moved.cluster_id = title_proposed.id
ANTI JOIN story_name ON title_proposed.kind = 'story' AND story_name.story_id = title_proposed.id;
