-- Empties hop_since before it is filled anew.
DELETE FROM hop_since;
