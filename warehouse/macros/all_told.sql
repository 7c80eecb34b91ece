-- Whether every document is asked for (no variable documents_asked). A dialect file: variables are of one engine alone.
CREATE MACRO all_told() AS getvariable('documents_asked') IS NULL;
