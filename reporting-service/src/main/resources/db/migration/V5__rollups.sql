-- Sums over longer times and fewer dimensions than a total has, kept in the same transaction: a cut keeps some
-- dimensions and leaves the others empty; the day is the first one of the grain. A slot is now one of those who fold at
-- the same time, no longer a partition.
create table rollup (
    generation bigint not null,
    cut        text   not null,
    grain      text   not null,
    slot       int    not null,
    measure    text   not null,
    day        date   not null,
    site       text   not null,
    owner_site text   not null,
    team       text   not null,
    kind       text   not null,
    form       text   not null,
    campaign   text   not null,
    evidence   text   not null,
    audience   text   not null,
    channel    text   not null,
    amount     bigint not null,
    primary key (generation, cut, grain, day, measure, site, owner_site, team, kind, form, campaign, evidence, audience,
        channel, slot)
) with (fillfactor = 80);

insert into rollup (generation, cut, grain, slot, measure, day, site, owner_site, team, kind, form, campaign, evidence,
    audience, channel, amount)
select generation, cut, grain, 0, measure, cast(date_trunc(lower(grain), day) as date) as first,
    case when cut = 'PLACE' then site else '' end as site,
    case when cut in ('PLACE', 'TEAM') then owner_site else '' end as owner_site,
    case when cut = 'TEAM' then team else '' end as team,
    case when cut = 'KIND' then kind else '' end as kind,
    case when cut = 'KIND' then form else '' end as form,
    case when cut = 'CAMPAIGN' then campaign else '' end as campaign,
    evidence,
    case when cut = 'REACHED' then audience else '' end as audience,
    case when cut = 'REACHED' then channel else '' end as channel,
    sum(amount)
from total, (values ('REACHED', 'DAY'), ('REACHED', 'MONTH'), ('REACHED', 'YEAR'), ('CAMPAIGN', 'MONTH'),
    ('CAMPAIGN', 'YEAR'), ('KIND', 'MONTH'), ('KIND', 'YEAR'), ('PLACE', 'MONTH'), ('PLACE', 'YEAR'), ('TEAM', 'MONTH'),
    ('TEAM', 'YEAR')) as kept (cut, grain)
group by 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15;

-- Facts are listed by day and event, and an event tells a fact once because the journal has it once: one key is enough.
-- Measures that are few among many have an index of their own; the others are a good part of any day.
alter table fact drop constraint fact_pkey;
drop index fact_by_day;
drop index fact_in_order;
alter table fact add primary key (generation, day, event_id, ordinal);
create index fact_few on fact (generation, measure, day, event_id, ordinal)
    where measure in ('VOLUNTEERS', 'LECTURERS', 'SESSIONS', 'IDENTIFIED_REACH', 'REACH');

-- Headers that say nothing but what the columns beside them say are no longer kept twice.
update journal set headers = ''
where topic like '%.%' and headers = convert_to(
    'ce_specversion: 1.0' || chr(10) || 'ce_id: ' || event_id || chr(10)
        || 'ce_source: /' || split_part(topic, '.', 1) || '-service' || chr(10)
        || 'ce_type: ' || type || chr(10) || 'ce_subject: ' || subject || chr(10) || 'ce_sequence: ' || version || chr(10)
        || 'ce_time: ' || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case
            when extract(microseconds from recorded_at)::bigint % 1000000 = 0 then ''
            when extract(microseconds from recorded_at)::bigint % 1000 = 0
                then to_char(recorded_at at time zone 'UTC', '.MS')
            else to_char(recorded_at at time zone 'UTC', '.US')
        end || 'Z' || chr(10)
        || 'content-type: application/json' || chr(10), 'UTF8');
