-- One row per change from the snapshot of before_claim and before_pair to that of after_claim and after_pair: new and gone claims, claims
-- read otherwise (changed), propositions denied or pairs contradicted that were not. A claim is the same one by its id, else by its
-- document and words, so an edit elsewhere in its text moves nothing. was is what changed, before; the columns from by_id on are of the claim that
-- denies or contradicts, of two claims the one printed later. Propositions are named by the first claim that says them.
WITH before AS (
    SELECT *, row_number() OVER (PARTITION BY document_id, content ORDER BY speaker_name, claim_id) AS ordinal
    FROM before_claim ANTI JOIN after_claim USING (claim_id)
),
"after" AS (
    SELECT *, row_number() OVER (PARTITION BY document_id, content ORDER BY speaker_name, claim_id) AS ordinal
    FROM after_claim ANTI JOIN before_claim USING (claim_id)
),
same AS (
    SELECT claim_id AS before_id, claim_id AS after_id FROM before_claim SEMI JOIN after_claim USING (claim_id)
    UNION ALL
    SELECT before.claim_id, "after".claim_id FROM before JOIN "after" USING (document_id, content, ordinal)
),
read_otherwise AS (
    SELECT
        after_id AS claim_id,
        concat_ws(', ',
            CASE WHEN b.content <> a.content THEN b.content END,
            CASE WHEN b.speaker_name IS DISTINCT FROM a.speaker_name THEN coalesce(b.speaker_name, 'nobody named')
                WHEN b."chain" <> a."chain" THEN b."chain" END,
            CASE WHEN b.act <> a.act THEN b.act END,
            CASE WHEN b.polarity <> a.polarity THEN b.polarity END
        ) AS was
    FROM same JOIN before_claim AS b ON b.claim_id = before_id JOIN after_claim AS a ON a.claim_id = after_id
),
denied_before AS (
    SELECT after_id AS claim_id
    FROM before_claim JOIN same ON before_id = before_claim.claim_id
    WHERE cluster_id IN (
        SELECT cluster_id FROM before_claim GROUP BY cluster_id HAVING bool_or(stance = 'says') AND bool_or(stance = 'denies')
    )
),
denied_now AS (
    SELECT
        arg_min(claim_id, (published_from, claim_id)) FILTER (stance = 'says') AS claim_id,
        arg_min(claim_id, (claim_id IN (SELECT after_id FROM same), published_from, claim_id)) FILTER (stance = 'denies') AS by_id
    FROM after_claim
    WHERE cluster_id IS NOT NULL
    GROUP BY cluster_id
    HAVING bool_or(stance = 'says') AND bool_or(stance = 'denies') AND NOT bool_or(claim_id IN (SELECT claim_id FROM denied_before))
),
contradicted_before AS (
    SELECT coalesce(l.after_id, left_id) AS one, coalesce(r.after_id, right_id) AS other
    FROM before_pair LEFT JOIN same AS l ON l.before_id = left_id LEFT JOIN same AS r ON r.before_id = right_id
),
contradicted_now AS (
    SELECT pair[1].claim_id AS claim_id, pair[2].claim_id AS by_id
    FROM (
        SELECT list_sort([
            {'at': l.published_from, 'claim_id': left_id}, {'at': r.published_from, 'claim_id': right_id}
        ]) AS pair
        FROM after_pair
        ANTI JOIN contradicted_before ON least(left_id, right_id) = least(one, other) AND greatest(left_id, right_id) = greatest(one, other)
        JOIN after_claim AS l ON l.claim_id = left_id
        JOIN after_claim AS r ON r.claim_id = right_id
    )
),
found AS (
    SELECT 1 AS place, 'new' AS change, claim_id, NULL AS was, NULL AS by_id FROM "after" WHERE claim_id NOT IN (SELECT after_id FROM same)
    UNION ALL
    SELECT 2, 'gone', claim_id, NULL, NULL FROM before WHERE claim_id NOT IN (SELECT before_id FROM same)
    UNION ALL
    SELECT 3, 'changed', claim_id, was, NULL FROM read_otherwise WHERE was <> ''
    UNION ALL
    SELECT 4, 'newly denied', claim_id, NULL, by_id FROM denied_now
    UNION ALL
    SELECT 5, 'newly contradicted', claim_id, NULL, by_id FROM contradicted_now
),
card AS (
    FROM after_claim
    UNION ALL
    FROM before_claim ANTI JOIN after_claim USING (claim_id)
)
SELECT
    found.change, card.claim_id, card.outlet, card.published_at, card.speaker_name, card."chain", card.act, card.content, card.gloss,
    card."language", card.url, found.was, found.by_id, denier.outlet AS by_outlet, denier.published_at AS by_published_at,
    denier."chain" AS by_chain, denier.content AS by_content, denier.gloss AS by_gloss
FROM found
JOIN card USING (claim_id)
LEFT JOIN card AS denier ON denier.claim_id = found.by_id
ORDER BY place, card.outlet, card.published_from, card.claim_id, found.by_id;
