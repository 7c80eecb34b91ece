-- Takes out of match what is only suggested of a pair of which the same origin says a relation: it follows from other reports.
DELETE FROM "match" AS unsaid
WHERE unsaid.relation IS NULL
  AND EXISTS (
    FROM "match" AS followed
    WHERE followed.left_id = unsaid.left_id AND followed.right_id = unsaid.right_id
      AND followed.origin = unsaid.origin AND followed.relation IS NOT NULL
  )
