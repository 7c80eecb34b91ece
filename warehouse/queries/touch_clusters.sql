-- The clusters that judgements written since the build touch: those of every claim such a judgement names, and of the claims
-- that these are paired with.
INSERT INTO cluster_touched
SELECT DISTINCT cluster_id FROM cluster_built SEMI JOIN claim_touched USING (claim_id);
