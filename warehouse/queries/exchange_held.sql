-- One row per claim that views show, or of those the ids $claims where that is not null: its proposition and how it stands to it, who
-- its speaker is, what checkers say of it, and on which page or at what time of its source it stands.
SELECT
    claim_shown.claim_id, claim_cluster.cluster_id, claim_cluster.stance, claim_shown.speaker_id,
    speaker.name AS speaker_name, speaker.kind AS speaker_kind, speaker.side AS speaker_side, checked.verdicts, placed.locators
FROM claim_shown
LEFT JOIN claim_cluster USING (claim_id)
LEFT JOIN speaker ON speaker.speaker_id = claim_shown.speaker_id
LEFT JOIN (
    SELECT claim_id, list(
        {'checker': checker, 'rating': rating, 'rated_at': rated_at, 'url': url, 'title': title, 'note': note, 'about': about}
        ORDER BY rated_at NULLS LAST, checker, rating, verdict_id
    ) AS verdicts
    FROM claim_verdict GROUP BY claim_id
) AS checked USING (claim_id)
LEFT JOIN (
    SELECT claim_id, list({'label': label, 'locator': locator} ORDER BY label) AS locators
    FROM claim_locator GROUP BY claim_id
) AS placed USING (claim_id)
WHERE $claims::VARCHAR[] IS NULL OR list_contains($claims::VARCHAR[], claim_shown.claim_id);
