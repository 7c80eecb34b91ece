-- The speakers of the snapshot, their name, side, organization and role as researchers said since.
CREATE VIEW speaker AS
SELECT
    speaker_built.* REPLACE (
        coalesce(said ->> '$.name', name) AS name,
        CASE WHEN json_exists(said, '$.side') THEN said ->> '$.side' ELSE side END AS side,
        CASE WHEN json_exists(said, '$.organization') THEN said ->> '$.organization' ELSE organization END AS organization,
        CASE WHEN json_exists(said, '$.role') THEN said ->> '$.role' ELSE "role" END AS "role"
    )
FROM speaker_built
LEFT JOIN speaker_patch USING (speaker_id);
