-- One row per hypothesis: how many claims of the evidence somebody holds inconsistent with it, consistent, or not applicable, and on
-- how many researchers disagree. place 1 has the fewest inconsistencies of its question: an explanation is not proved by what fits it, it is
-- refuted by what does not (analysis of competing hypotheses, Heuer 1999, chapter 8).
CREATE VIEW hypothesis_rank AS
WITH ruled AS (
    SELECT
        hypothesis_id, claim_id, bool_or(ruling = 'inconsistent') AS against, bool_or(ruling = 'consistent') AS fitting,
        bool_and(ruling = 'not_applicable') AS apart, count(DISTINCT ruling) > 1 AS disputed
    FROM evidence
    WHERE ruling IS NOT NULL
    GROUP BY hypothesis_id, claim_id
),
counted AS (
    SELECT
        hypothesis.question, hypothesis_id, any_value(statement) AS statement, min(hypothesis.judged_at) AS judged_at,
        count(*) FILTER (against) AS inconsistent, count(*) FILTER (fitting) AS consistent,
        count(*) FILTER (apart) AS not_applicable, count(*) FILTER (disputed) AS disputed
    FROM hypothesis LEFT JOIN ruled USING (hypothesis_id)
    GROUP BY hypothesis.question, hypothesis_id
)
SELECT
    question, rank() OVER (PARTITION BY question ORDER BY inconsistent) AS place,
    hypothesis_id, statement, inconsistent, consistent, not_applicable, disputed
FROM counted
ORDER BY question, place, judged_at, hypothesis_id;
