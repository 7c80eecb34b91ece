-- One row per document: the length of the vector of its weights.
-- Reads story_weight. Relies on: sqrt, sum.
SELECT document, sqrt(sum(weight * weight)) AS length FROM story_weight GROUP BY document
