-- Records a table as it was built.
INSERT INTO sealed VALUES ($table_name, $rows, $total);
