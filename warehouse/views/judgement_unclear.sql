-- One row per judgement that still stands and of which it is no longer clear what claim, person or document it is about: its state (ambiguous,
-- orphaned), kind, researcher, verdict and note.
CREATE VIEW judgement_unclear AS
SELECT judgement_id, state, judgement.kind, researcher, verdict, note
FROM judgement
JOIN judgement_anchor USING (judgement_id)
ANTI JOIN judgement AS later ON later.supersedes = judgement.judgement_id
WHERE state IN ('ambiguous', 'orphaned') AND verdict IS DISTINCT FROM 'withdrawn';
