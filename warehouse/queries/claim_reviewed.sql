-- One row per standing decision on the claim $claim, the newest first: accepted, rejected or corrected, by whom and when.
SELECT replace(kind, 'claim_', '') AS ruling, researcher, strftime(judged_at, '%Y-%m-%dT%H:%M:%SZ') AS judged_at
FROM judgement_standing
WHERE left_id = $claim AND kind IN ('claim_accepted', 'claim_rejected', 'claim_corrected')
ORDER BY judgement_standing.judged_at DESC, judgement_id DESC
