-- Whether judgements change a chain: a speaker or a chain corrected, two speakers merged, or one called otherwise.
SELECT EXISTS (SELECT 1 FROM claim_patch WHERE revoiced OR json_exists(correction, '$.chain')) OR EXISTS (
    SELECT 1 FROM judgement_standing WHERE kind = 'same_speaker'
) OR EXISTS (
    SELECT 1 FROM speaker_patch WHERE json_exists(said, '$.name')
);
