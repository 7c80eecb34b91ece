-- One row per cluster and outlet: what the outlet makes of the proposition, and how many of its documents say, deny, decline to say or
-- change it. silent only where a text of that outlet, read whole, is held in a story of the cluster, or on a topic of the cluster and
-- in its window (from the first to three days after the last page that has it), and no text of the outlet may tell it unseen
-- (coverage_of); everything else is not_held. outlet_id is the key of outlet, of which claim_card has the name (outlet).
CREATE VIEW outlet_coverage AS
FROM coverage_of(NULL);
