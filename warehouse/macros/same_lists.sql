-- Whether JSON lists of objects, as lines have them, say no more and no less than the typed ones.
CREATE MACRO same_lists(said, typed) AS len(list_filter(list_zip(said, typed), lambda pair:
    pair[1] IS NOT NULL AND NOT same_record(pair[1]::VARCHAR, pair[2]::VARCHAR))) = 0;
