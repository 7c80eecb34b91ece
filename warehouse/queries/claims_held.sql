-- One row where any claim is held, be it read, written or imported.
select 1 as held
from claim_shown
limit 1
