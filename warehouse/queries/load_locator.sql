-- Fills locator from the rows that were not refused; rows that say the same are one.
INSERT INTO locator
SELECT document_id, label, locator, "until", begins::INTEGER, ends::INTEGER, min(load_id), min(line)
FROM locator_row ANTI JOIN reject USING (load_id, line)
WHERE characters IS NOT NULL
GROUP BY document_id, label, locator, "until", begins::INTEGER, ends::INTEGER
ORDER BY document_id, begins::INTEGER;
