-- Types the raw lines of a claims file into staged_claim.
INSERT INTO staged_claim
SELECT
    $load_id, line, CASE WHEN exact THEN NULL ELSE raw END,
    coalesce(p.claim_id, claim_id_of(p.document_id, p.content.spans, p.content."text", p.speaker.name, p.parent_id)),
    p.claim_id, p.document_id, p.parent_id, p.content, p.speaker, p.cue, p."mode", p.act, p.polarity, p.basis, p.chain,
    p.topic, p.said_at, p.gloss, p.confidence, coalesce(p.origin, 'import'), p.rule
FROM (
    SELECT line, raw, p, CASE
        WHEN p IS NULL OR contains(raw, '\u0000') OR regexp_matches(raw, ',\s*[}\]]') OR NOT coalesce(isfinite(p.confidence), true)
            THEN false
        ELSE same_record(json(raw)::VARCHAR, to_json(p)::VARCHAR)
    END AS exact
    FROM (
        SELECT line, raw, try(from_json(raw, '{"document_id":"VARCHAR","claim_id":"VARCHAR","parent_id":"VARCHAR",
            "content":{"spans":[["INTEGER"]],"text":"VARCHAR","language":"VARCHAR"},
            "speaker":{"spans":[["INTEGER"]],"text":"VARCHAR","name":"VARCHAR","role":"VARCHAR","members":["VARCHAR"]},
            "cue":{"spans":[["INTEGER"]],"text":"VARCHAR"},
            "mode":"VARCHAR","act":"VARCHAR","polarity":"VARCHAR","basis":"VARCHAR",
            "chain":[{"name":"VARCHAR","kind":"VARCHAR","spans":[["INTEGER"]],"cue_spans":[["INTEGER"]],"certain":"BOOLEAN"}],
            "topic":"VARCHAR","said_at":"VARCHAR","gloss":{"language":"VARCHAR","text":"VARCHAR","origin":"VARCHAR"},
            "confidence":"DOUBLE","origin":"VARCHAR","rule":"VARCHAR"}')) AS p
        FROM raw_line
    )
);
