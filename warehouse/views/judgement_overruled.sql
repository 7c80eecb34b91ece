-- One row per verdict that another researcher's later verdict on the same thing overrules: what was decided, what holds now, by whom
-- and why. Of several later ones the last holds.
CREATE VIEW judgement_overruled AS
SELECT
    mine.judgement_id, mine.researcher, mine.item, mine.left_id, mine.right_id, mine.verdict, mine.judged_at,
    theirs.judgement_id AS by_judgement_id, theirs.researcher AS by_researcher, theirs.verdict AS by_verdict,
    theirs.judged_at AS by_judged_at, theirs.note AS why
FROM judgement_verdict AS mine
JOIN judgement_verdict AS theirs USING (item, left_id, right_id)
WHERE theirs.researcher <> mine.researcher AND (theirs.judged_at, theirs.judgement_id) > (mine.judged_at, mine.judgement_id)
QUALIFY row_number() OVER (PARTITION BY mine.judgement_id ORDER BY theirs.judged_at DESC, theirs.judgement_id DESC) = 1
    AND theirs.verdict <> mine.verdict;
