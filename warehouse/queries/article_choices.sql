-- One row per document that can be read, those with text and with most claims first, then those without claims; at most $most.
with counted as (
    select document_id, count(*) filter (where known_by = 'text') as printed, count(*) as claims
    from claim_shown
    group by document_id
)

select document.document_id, outlet.name as outlet, document.title, left(document.text, 600) as opening
from document
join outlet on outlet.outlet_id = document.outlet_id
left join counted on counted.document_id = document.document_id
order by coalesce(counted.printed, 0) desc, coalesce(counted.claims, 0) desc, document.text is null, document.document_id
limit $most
