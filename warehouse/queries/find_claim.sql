-- The claims of $claim_ids that views show, as a board shows them.
SELECT
    claim_id, cluster_id, published_at, outlet, speaker_name, "chain", act, polarity, content, gloss, "language", known_by, url
FROM claim_card
WHERE claim_id IN (SELECT each_item($claim_ids));
