-- Loads with refused rows whose raw line is not kept yet.
SELECT DISTINCT load_id FROM reject WHERE raw IS NULL AND line IS NOT NULL;
