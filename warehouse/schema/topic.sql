-- One row per topic, with its labels.
CREATE TABLE topic (topic VARCHAR NOT NULL, label_en VARCHAR, label_ar VARCHAR, load_id VARCHAR, line BIGINT);
