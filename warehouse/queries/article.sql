-- One row: the document $document with its text.
select document.document_id, outlet.name as outlet, document.title, document.url, document.published_at, document.language, document.text
from document
join outlet on outlet.outlet_id = document.outlet_id
where document.document_id = $document
