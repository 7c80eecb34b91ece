-- How many wordings there are.
SELECT count(*) FROM wording;
