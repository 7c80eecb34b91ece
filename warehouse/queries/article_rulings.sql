-- One row per claim of the document $document that somebody accepted or rejected: the last standing word on it, and whose.
select left_id as claim_id, arg_max(kind, (judged_at, judgement_id)) as ruling, arg_max(researcher, (judged_at, judgement_id)) as researcher
from judgement_standing
where kind in ('claim_accepted', 'claim_rejected') and left_id in (select claim_id from claim where document_id = $document)
group by left_id
