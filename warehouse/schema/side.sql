-- One row per side: whom speakers speak for, with its labels.
CREATE TABLE side (side VARCHAR NOT NULL, label_en VARCHAR, label_ar VARCHAR, load_id VARCHAR, line BIGINT);
