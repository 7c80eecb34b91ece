-- One row per claim shown: its root, who first handed its words on. That is the hand nearest to the speaker: the last node of the
-- chain before the speaker that can be told from others (an outlet, a person, a body, an official known as one speaker); a leak, a
-- post and somebody unspecified cannot. Where there is none it is from whom the words of the page are (document_source); of words
-- that other pages print too, from whom one of these pages has them: one that names an agency, else the first (document_order), so
-- that a reprinted passage has one root.
CREATE VIEW claim_root AS
WITH handed AS (
    SELECT hop_shown.claim_id, arg_max(coalesce(hop_shown.outlet_id, merged_id, hop_shown.speaker_id, hop_shown.name), hop_shown.hop) AS root
    FROM hop_shown JOIN claim_shown AS claim USING (claim_id) LEFT JOIN speaker_merged ON speaker_merged.speaker_id = hop_shown.speaker_id
    WHERE hop_shown.hop BETWEEN 1 AND claim.hops - 1
        AND (
            hop_shown.kind IN ('outlet', 'person', 'government', 'organization')
            OR (hop_shown.kind = 'anonymous' AND hop_shown.speaker_id IS NOT NULL)
        )
    GROUP BY hop_shown.claim_id
),
page AS (
    SELECT claim_id, document_id FROM claim_shown
    UNION
    SELECT claim_id, document_id FROM claim_reprint
),
printed AS (
    SELECT claim_id, arg_min(source, {'own': NOT credited, 'place': place}) AS root
    FROM page JOIN document_source USING (document_id) JOIN document_order USING (document_id)
    GROUP BY claim_id
)
SELECT claim_shown.claim_id, coalesce(handed.root, printed.root) AS root
FROM claim_shown
JOIN printed ON printed.claim_id = claim_shown.claim_id
LEFT JOIN handed ON handed.claim_id = claim_shown.claim_id;
