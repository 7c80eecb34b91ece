-- One row: how many proposals there are on which nobody has decided.
SELECT count(*) AS proposals FROM claim_proposal
