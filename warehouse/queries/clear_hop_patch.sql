-- Empties hop_patch before it is filled anew.
DELETE FROM hop_patch;
