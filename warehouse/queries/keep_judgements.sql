-- The judgements as of the build, in the place of those of the journals.
INSERT INTO judgement BY NAME FROM snap.main.judgement;
