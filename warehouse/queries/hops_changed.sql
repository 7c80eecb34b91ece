-- Whether judgements change a chain: a speaker or a chain corrected, or two speakers merged.
SELECT EXISTS (SELECT 1 FROM claim_patch WHERE revoiced OR json_exists(correction, '$.chain')) OR EXISTS (
    SELECT 1 FROM judgement_standing WHERE kind = 'same_speaker'
);
