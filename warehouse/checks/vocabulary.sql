-- One row per claim with a word that is not of the vocabulary.
SELECT claim_id, "mode", act, polarity, basis
FROM claim
WHERE "mode" NOT IN ('direct', 'indirect', 'mixed')
    OR act NOT IN ('assert', 'deny', 'confirm', 'promise', 'warn', 'demand', 'ask', 'announce', 'decline', 'retract', 'express')
    OR polarity NOT IN ('positive', 'negative', 'hedged')
    OR basis NOT IN ('on_record', 'background', 'leak', 'readout', 'post', 'unknown');
