-- One row per judgement written since the build, and per older one that such a judgement supersedes.
CREATE OR REPLACE TEMP TABLE judgement_since AS
WITH new AS (SELECT * FROM judgement ANTI JOIN snap.judgement AS built USING (judgement_id))
SELECT * FROM new
UNION
SELECT judgement.* FROM judgement JOIN new ON new.supersedes = judgement.judgement_id
UNION
SELECT built.* FROM snap.judgement AS built ANTI JOIN judgement USING (judgement_id);
