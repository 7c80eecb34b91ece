-- Records the tables as they were built: names, rows and sums, three lists of one length.
INSERT INTO sealed SELECT unnest($tables), unnest($rows), unnest($totals);
