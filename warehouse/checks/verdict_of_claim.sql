-- Verdicts of files whose claim is not here.
SELECT verdict_id, claim_id FROM verdict_given ANTI JOIN claim USING (claim_id);
