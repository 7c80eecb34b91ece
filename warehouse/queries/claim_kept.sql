-- One row per claim to be loaded: the staged lines that were not refused, one for each id.
CREATE OR REPLACE TEMP VIEW claim_kept AS
SELECT staged_claim.*
FROM staged_claim
ANTI JOIN reject ON reject.load_id = staged_claim.load_id AND reject.line = staged_claim.line
ANTI JOIN claim_outranked ON claim_outranked.load_id = staged_claim.load_id AND claim_outranked.line = staged_claim.line;
