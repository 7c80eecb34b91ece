-- One row per question, claim and researcher that takes it for evidence, and hypothesis they have ruled on (null where they only named
-- the claim): their last ruling that stands, consistent, inconsistent or not_applicable.
CREATE VIEW evidence AS
SELECT
    "value" ->> '$.question' AS question, left_id AS claim_id, "value" ->> '$.hypothesis' AS hypothesis_id,
    verdict AS ruling, researcher, judged_at, note, judgement_id
FROM judgement_standing
WHERE kind = 'evidence' AND left_id IS NOT NULL
QUALIFY row_number() OVER (
    PARTITION BY question, claim_id, hypothesis_id, researcher ORDER BY judged_at DESC, judgement_id DESC
) = 1;
