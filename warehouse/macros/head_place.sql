-- Where a claim stands among those of its cluster of which the first stands for all: what asserts, then what is printed or glossed in
-- interface (a language), then what was first, of since.
CREATE MACRO head_place(stance, interface, "language", gloss_language, since, claim_id) AS (
    stance <> 'says', coalesce(interface NOT IN (split_part("language", '-', 1), coalesce(gloss_language, '')), true), since, claim_id
);
