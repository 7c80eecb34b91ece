-- Takes the glosses off the staged claims, to compare by the printed words alone.
UPDATE staged_claim SET gloss = NULL WHERE gloss IS NOT NULL;
