-- One row per claim shown of the document $document and where its parts stand, in the order of the text; a claim stands
-- before those inside its content.
select
    claim.claim_id, claim.parent_id, claim.speaker_name, claim.content_spans as content, claim.speaker_spans as speaker, claim.cue_spans as cue
from claim_shown as claim
where claim.document_id = $document
order by claim.content_spans[1][1] nulls last, claim.content_spans[-1][2] desc, claim.claim_id
