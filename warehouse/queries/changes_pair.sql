-- One row per pair of claims of which one contradicts the other.
SELECT left_id, right_id FROM pair_relation WHERE relation = 'contradicts';
