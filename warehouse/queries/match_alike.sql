-- One row per two claims (left before right, the left one with a number in [$first, $until)) that may be worth comparing, and how
-- much speaks for it: the cosine of the words they share (glosses bridge languages: both languages' words are keys of a claim), and
-- what else they share: topic with a day or a name, speaker with a day, story. Pairs that share words alone need a cosine of $least.
-- A key of more than $most claims says too little and costs too much.
-- Reads match_key, match_key_weight, match_key_norm. Relies on: joins on equality, sum with case.
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
        mine.number AS left_number, yours.number AS right_number,
        sum(telling.square) AS product, max(telling.topic) AS topic, max(telling.speaker) AS speaker
    FROM match_key AS mine
    JOIN telling ON telling.key = mine.key
    JOIN match_key AS yours ON yours.key = mine.key
    WHERE mine.number >= $first AND mine.number < $until AND yours.number > mine.number
    GROUP BY mine.number, yours.number
),
scored AS (
    SELECT
        shared.left_number, shared.right_number, shared.topic, shared.speaker,
        CASE WHEN left_norm.story_id = right_norm.story_id THEN 1 ELSE 0 END AS story,
        shared.product / (left_norm.norm * right_norm.norm) AS cosine
    FROM shared
    JOIN match_key_norm AS left_norm ON left_norm.number = shared.left_number
    JOIN match_key_norm AS right_norm ON right_norm.number = shared.right_number
)
SELECT left_number, right_number, cosine + 1e-1 * topic + 1e-1 * speaker + 1e-1 * story AS alike
FROM scored
WHERE topic = 1 OR cosine >= $least OR (speaker = 1 AND cosine >= $least / 2) OR (story = 1 AND cosine >= $least / 3)
