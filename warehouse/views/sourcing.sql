-- One row per outlet: how many of its claims have a named speaker, one known by role only, an anonymous one, a leak, or none.
-- By role only: a body, or a person of whom nobody knows who it is and whose printed words are no name: they begin or end
-- without a capital ("the mayor", "The mayor of Hull"), in Arabic they are several or have the article.
CREATE VIEW sourcing AS
SELECT
    outlet_id, count(*) AS claims,
    count(*) FILTER (how = 'named') AS named, count(*) FILTER (how = 'role_only') AS role_only,
    count(*) FILTER (how = 'anonymous') AS anonymous, count(*) FILTER (how = 'leak') AS leak,
    count(*) FILTER (how = 'unattributed') AS unattributed
FROM (
    SELECT document.outlet_id, CASE
        WHEN last_hop.kind = 'unspecified' OR last_hop.name = 'UNSPECIFIED' OR last_hop.hop = 0 THEN 'unattributed'
        WHEN last_hop.kind = 'leak' OR claim_shown.basis = 'leak' THEN 'leak'
        WHEN last_hop.kind = 'anonymous' THEN 'anonymous'
        WHEN last_hop.kind IN ('government', 'organization') THEN 'role_only'
        WHEN last_hop.kind = 'person' AND last_hop.speaker_id IS NULL AND regexp_matches(
            last_hop.name,
            '^\p{Ll}|\s\p{Ll}+$|^\p{Lu}\p{Ll}*\s\p{Ll}{4,}\s|^\x{627}\x{644}\S*$|^\p{Arabic}\S*\s'
        ) THEN 'role_only'
        ELSE 'named' END AS how
    FROM claim_shown
    JOIN document USING (document_id)
    JOIN hop_shown AS last_hop ON last_hop.claim_id = claim_shown.claim_id AND last_hop.hop = claim_shown.hops
)
GROUP BY outlet_id;
