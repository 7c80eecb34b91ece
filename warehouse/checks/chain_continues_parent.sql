-- One row per claim whose chain does not begin with the whole chain of its parent.
SELECT child.claim_id, child.parent_id
FROM claim AS child
JOIN claim AS parent ON parent.claim_id = child.parent_id
LEFT JOIN claim_hop AS above ON above.claim_id = parent.claim_id
LEFT JOIN claim_hop AS own ON own.claim_id = child.claim_id AND own.hop = above.hop
WHERE child.hops <= parent.hops OR own.name IS DISTINCT FROM above.name;
