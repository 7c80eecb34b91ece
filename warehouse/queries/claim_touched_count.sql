-- How many claims judgements written since the build may have moved.
SELECT count(*) FROM claim_touched;
