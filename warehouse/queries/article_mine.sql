-- One row: the last standing decision of $researcher on a claim of the document $document.
select judgement_id, kind, left_id
from judgement_standing
where researcher = $researcher
    and (
        (
            kind in ('claim_accepted', 'claim_rejected', 'claim_corrected')
            and left_id in (select claim_id from claim where document_id = $document)
        )
        or (kind = 'claim_added' and value ->> '$.document_id' = $document)
    )
order by judged_at desc, judgement_id desc
limit 1
