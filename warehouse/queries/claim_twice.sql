-- One row per staged claim whose id occurs more than once: what it stands on, all it says, and the rank of its origin.
CREATE OR REPLACE TEMP TABLE claim_twice AS
SELECT
    load_id, line, claim_id,
    origin_rank(origin) AS rank,
    sha256(concat_ws(chr(31), document_id, content, coalesce(parent_id, ''), coalesce(speaker.name, ''))) AS stands,
    sha256(to_json(row(*COLUMNS(staged_claim.* EXCLUDE (load_id, line, claim_id, raw, given_id))))) AS words
FROM staged_claim ANTI JOIN reject USING (load_id, line)
WHERE claim_id IN (SELECT claim_id FROM staged_claim GROUP BY claim_id HAVING count(*) > 1);
