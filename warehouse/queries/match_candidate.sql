-- Makes match_candidate rows: for each claim with a number in [$first, $until) its $top likeliest partners, scored by the cosine of
-- the words they share (glosses bridge languages: both languages' words are keys of a claim), and by what else they share: topic
-- with a day or a name, speaker with a day, story. Pairs that share words alone need a cosine of $least.
-- Relies on: joins on equality, sum with case, row_number.
INSERT INTO match_candidate
WITH shared AS (
    SELECT
        mine.number AS number, yours.number AS other,
        sum(CASE WHEN mine.kind = 'word' THEN weight.weight * weight.weight ELSE 0 END) AS product,
        max(CASE WHEN mine.kind = 'topic' THEN 1 ELSE 0 END) AS topic,
        max(CASE WHEN mine.kind = 'speaker' THEN 1 ELSE 0 END) AS speaker
    FROM match_key AS mine
    JOIN match_key_weight AS weight ON weight."key" = mine."key" AND weight.kind = mine.kind
    JOIN match_key AS yours ON yours."key" = mine."key" AND yours.kind = mine.kind
    WHERE mine.number >= $first AND mine.number < $until AND yours.number <> mine.number
    GROUP BY mine.number, yours.number
),
scored AS (
    SELECT
        shared.number, shared.other, shared.topic, shared.speaker,
        CASE WHEN my_claim.story_id = your_claim.story_id THEN 1 ELSE 0 END AS story,
        shared.product / (mine.norm * yours.norm) AS cosine
    FROM shared
    JOIN match_claim AS my_claim ON my_claim.number = shared.number
    JOIN match_claim AS your_claim ON your_claim.number = shared.other
    JOIN match_key_norm AS mine ON mine.number = shared.number
    JOIN match_key_norm AS yours ON yours.number = shared.other
),
ranked AS (
    SELECT
        number, other,
        row_number() OVER (PARTITION BY number ORDER BY cosine + 0.1 * topic + 0.1 * speaker + 0.1 * story DESC, other) AS place
    FROM scored
    WHERE topic = 1 OR cosine >= $least OR (speaker = 1 AND cosine >= $least / 2) OR (story = 1 AND cosine >= $least / 3)
)
SELECT least(number, other), greatest(number, other)
FROM ranked
WHERE place <= $top
