-- Types the raw lines of a documents file into staged_document.
INSERT INTO staged_document
SELECT
    $load_id, line, CASE WHEN exact THEN NULL ELSE raw END, NULL, p.document_id, p.outlet, NULL, p.url, p.archived_url,
    p.retrieved_at, p.title, p.kind, p."language", p.published_at, p."text", p.derived_from, p.derivation, p.complete, p.note,
    p.credits, p.capture, p.capture_sha256
FROM (
    SELECT line, raw, p, CASE
        WHEN p IS NULL OR contains(raw, '\u0000') OR regexp_matches(raw, ',\s*[}\]]') THEN false
        ELSE same_record(json(raw)::VARCHAR, to_json(p)::VARCHAR)
    END AS exact
    FROM (
        SELECT line, raw, try(from_json(raw, '{"document_id":"VARCHAR","outlet":"VARCHAR","language":"VARCHAR",
            "text":"VARCHAR","title":"VARCHAR","url":"VARCHAR","published_at":"VARCHAR","complete":"BOOLEAN",
            "archived_url":"VARCHAR","retrieved_at":"VARCHAR","kind":"VARCHAR","derived_from":"VARCHAR",
            "derivation":"VARCHAR","note":"VARCHAR","credits":["VARCHAR"],"capture":"VARCHAR","capture_sha256":"VARCHAR"}')) AS p
        FROM raw_line
    )
);
