-- One row per claim with a number in [$first, $until) and one of its $top likeliest partners, by their numbers: scored by the cosine of
-- the words they share (glosses bridge languages: both languages' words are keys of a claim), and by what else they share: topic
-- with a day or a name, speaker with a day, story. Pairs that share words alone need a cosine of $least. A key of more than $most
-- claims says too little and costs too much.
-- Reads match_claim, match_key, match_key_weight, match_key_norm. Relies on: joins on equality, sum with case, row_number.
WITH telling AS (
    SELECT
        key,
        CASE WHEN kind = 'word' THEN square ELSE 0 END AS square,
        CASE WHEN kind = 'topic' THEN 1 ELSE 0 END AS topic,
        CASE WHEN kind = 'speaker' THEN 1 ELSE 0 END AS speaker
    FROM match_key_weight
    WHERE claims BETWEEN 2 AND $most
),
shared AS (
    SELECT
        mine.number AS number, yours.number AS other,
        sum(telling.square) AS product, max(telling.topic) AS topic, max(telling.speaker) AS speaker
    FROM match_key AS mine
    JOIN telling ON telling.key = mine.key
    JOIN match_key AS yours ON yours.key = mine.key
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
        row_number() OVER (PARTITION BY number ORDER BY cosine + 1e-1 * topic + 1e-1 * speaker + 1e-1 * story DESC, other) AS place
    FROM scored
    WHERE topic = 1 OR cosine >= $least OR (speaker = 1 AND cosine >= $least / 2) OR (story = 1 AND cosine >= $least / 3)
)
SELECT least(number, other) AS left_number, greatest(number, other) AS right_number
FROM ranked
WHERE place <= $top
