-- One row per distinct date in the staged rows: the half-open UTC interval it means, or what is wrong with it.
CREATE OR REPLACE TEMP TABLE date_read AS
SELECT edtf, starts::TIMESTAMP AS starts, ends::TIMESTAMP AS ends, fault FROM date_given;
