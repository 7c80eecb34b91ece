-- One row per judgement of the journals: what it says, what it supersedes, and how it stands in this snapshot.
SELECT judgement_id, researcher, kind, left_id, right_id, verdict, "value", supersedes, judgement_anchor.state
FROM judgement
JOIN judgement_anchor USING (judgement_id)
ORDER BY judgement_id;
