-- One row per distinct language in the staged documents: the tag it is known by everywhere.
CREATE OR REPLACE TEMP TABLE tag_read AS
SELECT printed, tag FROM tag_given;
