-- One row per judgement that still stands: no later line supersedes it.
CREATE VIEW judgement_standing AS
SELECT judgement.*
FROM judgement
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id;
