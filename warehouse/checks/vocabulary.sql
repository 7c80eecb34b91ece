-- One row per claim with a word that is not of the vocabulary.
SELECT claim_id, "mode", act, polarity, basis
FROM claim
WHERE "mode" NOT IN (
        -- made: words of mode
        'direct', 'indirect', 'mixed'
        -- end
    )
    OR act NOT IN (
        -- made: words of act
        'assert', 'deny', 'confirm', 'promise', 'warn', 'demand', 'ask', 'announce', 'decline', 'retract', 'express'
        -- end
    )
    OR polarity NOT IN (
        -- made: words of polarity
        'positive', 'negative', 'hedged'
        -- end
    )
    OR basis NOT IN (
        -- made: words of basis
        'on_record', 'background', 'leak', 'readout', 'post', 'unknown'
        -- end
    );
