-- Takes the doubtful lines of one load out of staging.
DELETE FROM staged_claim WHERE load_id = $load_id AND raw IS NOT NULL;
