-- Code points in a list of spans.
CREATE MACRO span_length(a) AS coalesce(list_sum(list_transform(a, lambda x: x[2] - x[1])), 0);
