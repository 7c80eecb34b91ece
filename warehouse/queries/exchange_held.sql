-- One row per claim that views show, or of those the ids $claims where that is not null: its proposition and how it stands to it, who
-- its speaker is, and what checkers say of it.
SELECT
    claim_shown.claim_id, claim_cluster.cluster_id, claim_cluster.stance, claim_shown.speaker_id,
    speaker.name AS speaker_name, speaker.kind AS speaker_kind, speaker.side AS speaker_side, checked.verdicts
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
WHERE $claims::VARCHAR[] IS NULL OR list_contains($claims::VARCHAR[], claim_shown.claim_id);
