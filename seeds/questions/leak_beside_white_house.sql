-- One row per pair of lines: what the Politico leak says of the call of 30 December 2021, and beside it what the White House says of
-- the same subject and of what was discussed, told by nobody of another side.
WITH voices AS (
    SELECT
        claim_id,
        bool_or(organization = 'White House') AS white_house,
        bool_and(coalesce(side, 'media') IN ('us', 'media')) AS own_side
    FROM claim_hop
    LEFT JOIN speaker ON speaker.speaker_id = coalesce(claim_hop.speaker_id, claim_hop.outlet_id)
    GROUP BY claim_id
),
told AS (
    SELECT
        basis = 'leak' AS leak,
        row_number() OVER (
            PARTITION BY basis = 'leak' ORDER BY topic <> 'us-weapons-in-ukraine', hops DESC, outlet, claim_id
        ) AS line,
        concat_ws(chr(10), "chain", concat_ws(', ', act, said_at), content, gloss) AS words
    FROM claim_card
    JOIN voices USING (claim_id)
    WHERE basis = 'leak' OR (white_house AND own_side AND topic IN ('us-weapons-in-ukraine', 'call-agenda'))
)
SELECT "left".words AS "The leak", "right".words AS "The White House"
FROM (FROM told WHERE leak) AS "left"
FULL JOIN (FROM told WHERE NOT leak) AS "right" USING (line)
ORDER BY line;
