-- One row per verdict of $researcher that somebody's later verdict overruled, newest first.
SELECT item, left_id, right_id, verdict, by_researcher, by_verdict, why, strftime(by_judged_at, '%Y-%m-%dT%H:%M:%SZ') AS by_judged_at
FROM judgement_overruled
WHERE researcher = $researcher
ORDER BY judgement_overruled.by_judged_at DESC, left_id, right_id
