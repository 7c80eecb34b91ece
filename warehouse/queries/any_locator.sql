-- One row: whether the place in its source is known of any passage.
SELECT count(*) > 0 AS any_locator FROM locator;
