-- Gives found speakers the organisation and side that follow from the offices printed with their names.
UPDATE speaker SET organization = people_affiliation.organization, side = people_affiliation.side
FROM people_affiliation
WHERE people_affiliation.speaker_id = speaker.speaker_id;
