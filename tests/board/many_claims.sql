-- Made-up claims: 200 outlets, 500 speakers, eight claims a document, clusters as the press has them (four claims in ten
-- stand alone, the largest cluster grows with the square root of the claims), one match for each two claims of a cluster.
insert into outlet by name
select 'o' || i as outlet_id, 'Outlet ' || i as name, 'newspaper' as kind, ['ar', 'en'][i % 2 + 1] as language
from range(200) as t (i);

insert into speaker by name
select 's' || i as speaker_id, 'Speaker ' || i as name, 'person' as kind, ['us', 'russia', 'iran', 'nato', 'media'][i % 5 + 1] as side
from range(500) as t (i);

insert into topic by name select 't' || i as topic, 'Topic ' || i as label_en from range(40) as t (i);

insert into document by name
select
    'd' || i as document_id,
    'o' || (hash(i) % 1000000007)::bigint % 200 as outlet_id,
    ['ar', 'en'][(hash(i) % 1000000007)::bigint % 200 % 2 + 1] as language,
    strftime(date '2021-01-01' + ((hash(i) % 1000000007)::bigint % 700)::integer, '%Y-%m-%d') as published_at,
    (date '2021-01-01' + ((hash(i) % 1000000007)::bigint % 700)::integer)::timestamp as published_from,
    (date '2021-01-02' + ((hash(i) % 1000000007)::bigint % 700)::integer)::timestamp as published_until,
    false as complete,
    false as extracted
from range($count // 8) as t (i);

create temp table drawn as
select
    i,
    'c' || lpad(i::varchar, 9, '0') as claim_id,
    'd' || i // 8 as document_id,
    if((hash(i, 1) % 1000000007)::bigint % 10 < 4, 'k' || i, 'g' || floor(pow((hash(i, 2) % 1000000007)::bigint % 1000000 / 1000000, 2) * $count / 6)::bigint) as cluster_id,
    (hash(i, 3) % 1000000007)::bigint % 500 as speaker
from range($count // 8 * 8) as t (i);

insert into claim by name
select
    claim_id,
    document_id,
    'citation' as known_by,
    ['الرئيس وعد بعدم نشر صواريخ في أوكرانيا ', 'The president promised not to place missiles in Ukraine '][i % 2 + 1] || (hash(i, 4) % 1000000007)::bigint % 100000 as content,
    ['ar', 'en'][i % 2 + 1] as content_language,
    'Speaker ' || speaker as speaker_name,
    's' || speaker as speaker_id,
    ['direct', 'indirect'][i % 2 + 1] as mode,
    ['assert', 'deny', 'promise', 'warn'][(hash(i, 5) % 1000000007)::bigint % 4 + 1] as act,
    'positive' as polarity,
    'on_record' as basis,
    't' || (hash(cluster_id) % 1000000007)::bigint % 40 as topic,
    'hand' as origin,
    'Outlet → Speaker ' || speaker as chain_text,
    1 as hops,
    false as unnamed_hop
from drawn;

insert into claim_speaker by name select claim_id, 0 as position, 's' || speaker as speaker_id from drawn;

insert into claim_hop by name
select drawn.claim_id, 0 as hop, document.outlet_id as name, 'outlet' as kind, true as certain, document.outlet_id
from drawn join document using (document_id);

insert into claim_hop by name
select claim_id, 1 as hop, 'Speaker ' || speaker as name, 'person' as kind, true as certain, 's' || speaker as speaker_id
from drawn;

insert into cluster_built by name
select cluster_id, claim_id, claim_id as utterance_id, if((hash(i, 5) % 1000000007)::bigint % 4 = 1, 'denies', 'says') as stance, 'match' as decided_by from drawn;

insert into match by name
select least(claim_id, later) as left_id, greatest(claim_id, later) as right_id, 0.9 as score, 'corroborates' as relation,
    ['made up'] as reasons, 'made up' as origin
from (select claim_id, lead(claim_id) over (partition by cluster_id order by claim_id) as later from drawn)
where later is not null;
