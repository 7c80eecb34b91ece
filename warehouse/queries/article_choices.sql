-- One row per document whose claims can be read, those with text and with most claims first; at most $most.
select document.document_id, outlet.name || ', ' || coalesce(document.title, document.document_id) as label
from document
join outlet on outlet.outlet_id = document.outlet_id
join claim_shown as claim on claim.document_id = document.document_id
group by all
order by count(*) filter (where claim.known_by = 'text') desc, count(*) desc, document.document_id
limit $most
