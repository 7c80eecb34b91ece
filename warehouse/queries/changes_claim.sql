-- One row per claim that views show, as far as two snapshots are compared by it.
SELECT
    claim_id, document_id, cluster_id, stance, outlet, published_at, published_from, speaker_name, "chain", act, polarity, content, gloss,
    "language", url
FROM claim_card;
