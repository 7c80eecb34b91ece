-- What a speaker stands for, to be kept beside a judgement on them.
SELECT speaker_id, name, role, organization FROM speaker WHERE speaker_id = $speaker_id;
