-- Intersection over union of two lists of spans, from 0 to 1.
CREATE MACRO span_iou(a, b) AS CASE WHEN span_length(a) + span_length(b) = 0 THEN 0.0
    ELSE span_overlap(a, b) / (span_length(a) + span_length(b) - span_overlap(a, b)) END;
