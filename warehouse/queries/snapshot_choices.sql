-- One row: what was left out of this snapshot's inputs when it was built.
SELECT hand_matches, glosses, meaning FROM snapshot;
