-- Code points that two lists of spans share.
CREATE MACRO span_overlap(a, b) AS coalesce(list_sum(list_transform(a, lambda x: list_sum(list_transform(b,
    lambda y: greatest(0, least(x[2], y[2]) - greatest(x[1], y[1])))))), 0);
