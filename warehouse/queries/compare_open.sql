-- One row: the outlet of which the most claims are held with their text, else with the most claims.
select document.outlet_id
from claim_shown as claim
join document on document.document_id = claim.document_id
group by document.outlet_id
order by count(*) filter (where claim.known_by = 'text') desc, count(*) desc, document.outlet_id
limit 1
