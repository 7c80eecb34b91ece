-- Which of the ids $ids of speakers and outlets there are.
SELECT 'speaker_id', speaker_id FROM speaker WHERE speaker_id IN (SELECT unnest($ids::VARCHAR[]))
UNION ALL
SELECT 'outlet_id', outlet_id FROM outlet WHERE outlet_id IN (SELECT unnest($ids::VARCHAR[]));
