-- stop upgrade to 2.0
-- Each slice of the figures has totals and roll-ups of its own, with the dimensions and measures it has and no others, so
-- that measures of two slices meet in no row. They are partitioned by generation: a derivation that ends is dropped and
-- not deleted row by row. A partition is <table>_<generation>; its pages leave room for what is added again and again.
create table people_total (
    generation bigint           not null,
    slot       int              not null,
    day        date             not null,
    site       text collate "C" not null,
    volunteers bigint           not null default 0,
    lecturers  bigint           not null default 0,
    primary key (generation, day, site, slot)
) partition by list (generation);

create table people_rollup (
    generation bigint           not null,
    rollup     text collate "C" not null,
    grain      text collate "C" not null,
    slot       int              not null,
    day        date             not null, -- the first of the grain
    one        text collate "C" not null, -- what the roll-up keeps, empty where it keeps less than two
    other      text collate "C" not null,
    volunteers bigint           not null default 0,
    lecturers  bigint           not null default 0,
    primary key (generation, rollup, grain, day, one, other, slot)
) partition by list (generation);

create table signup_total (
    generation bigint           not null,
    slot       int              not null,
    day        date             not null,
    site       text collate "C" not null,
    owner_site text collate "C" not null,
    team       text collate "C" not null,
    kind       text collate "C" not null,
    form       text collate "C" not null,
    campaign   text collate "C" not null,
    sign_ups   bigint           not null default 0,
    waitlist   bigint           not null default 0,
    primary key (generation, day, site, owner_site, team, kind, form, campaign, slot)
) partition by list (generation);

create table signup_rollup (
    generation bigint           not null,
    rollup     text collate "C" not null,
    grain      text collate "C" not null,
    slot       int              not null,
    day        date             not null,
    one        text collate "C" not null,
    other      text collate "C" not null,
    sign_ups   bigint           not null default 0,
    waitlist   bigint           not null default 0,
    primary key (generation, rollup, grain, day, one, other, slot)
) partition by list (generation);

create table service_total (
    generation      bigint           not null,
    slot            int              not null,
    day             date             not null,
    site            text collate "C" not null,
    owner_site      text collate "C" not null,
    team            text collate "C" not null,
    kind            text collate "C" not null,
    form            text collate "C" not null,
    campaign        text collate "C" not null,
    evidence        text collate "C" not null, -- empty for sessions
    sessions        bigint           not null default 0,
    attendances     bigint           not null default 0,
    service_minutes bigint           not null default 0,
    primary key (generation, day, site, owner_site, team, kind, form, campaign, evidence, slot)
) partition by list (generation);
-- days with sessions, of which coverage asks
create index service_total_sessions on service_total (generation, site, day) where sessions <> 0;

create table service_rollup (
    generation      bigint           not null,
    rollup          text collate "C" not null,
    grain           text collate "C" not null,
    slot            int              not null,
    day             date             not null,
    one             text collate "C" not null,
    other           text collate "C" not null,
    evidence        text collate "C" not null,
    sessions        bigint           not null default 0,
    attendances     bigint           not null default 0,
    service_minutes bigint           not null default 0,
    primary key (generation, rollup, grain, day, one, other, evidence, slot)
) partition by list (generation);

create table reach_total (
    generation       bigint           not null,
    slot             int              not null,
    day              date             not null,
    site             text collate "C" not null,
    owner_site       text collate "C" not null,
    team             text collate "C" not null,
    kind             text collate "C" not null,
    form             text collate "C" not null,
    campaign         text collate "C" not null,
    evidence         text collate "C" not null, -- of those who came by name
    audience         text collate "C" not null, -- of heads counted
    channel          text collate "C" not null,
    identified_reach bigint           not null default 0,
    reach            bigint           not null default 0,
    primary key (generation, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel, slot)
) partition by list (generation);

create table reach_rollup (
    generation       bigint           not null,
    rollup           text collate "C" not null,
    grain            text collate "C" not null,
    slot             int              not null,
    day              date             not null,
    one              text collate "C" not null,
    other            text collate "C" not null,
    evidence         text collate "C" not null,
    identified_reach bigint           not null default 0,
    reach            bigint           not null default 0,
    primary key (generation, rollup, grain, day, one, other, evidence, slot)
) partition by list (generation);

do $$
declare
    kept bigint;
    slice text;
begin
    for kept in select id from generation loop
        foreach slice in array array['people', 'signup', 'service', 'reach'] loop
            execute format('create table %1$s_total_%2$s partition of %1$s_total for values in (%2$s) with (fillfactor = 80)',
                slice, kept);
            execute format('create table %1$s_rollup_%2$s partition of %1$s_rollup for values in (%2$s) with (fillfactor = 60)',
                slice, kept);
        end loop;
    end loop;
end $$;

-- What the facts come to: a row of the totals of before does not say of which slices it had facts.
insert into people_total
select generation, 0, day, site,
    coalesce(sum(amount) filter (where measure = 'VOLUNTEERS'), 0),
    coalesce(sum(amount) filter (where measure = 'LECTURERS'), 0)
from fact where measure in ('VOLUNTEERS', 'LECTURERS')
group by generation, day, site;

insert into signup_total
select generation, 0, day, site, owner_site, team, kind, form, campaign,
    coalesce(sum(amount) filter (where measure = 'SIGN_UPS'), 0),
    coalesce(sum(amount) filter (where measure = 'WAITLIST'), 0)
from fact where measure in ('SIGN_UPS', 'WAITLIST')
group by generation, day, site, owner_site, team, kind, form, campaign;

insert into service_total
select generation, 0, day, site, owner_site, team, kind, form, campaign, evidence,
    coalesce(sum(amount) filter (where measure = 'SESSIONS'), 0),
    coalesce(sum(amount) filter (where measure = 'ATTENDANCES'), 0),
    coalesce(sum(amount) filter (where measure = 'SERVICE_MINUTES'), 0)
from fact where measure in ('SESSIONS', 'ATTENDANCES', 'SERVICE_MINUTES')
group by generation, day, site, owner_site, team, kind, form, campaign, evidence;

insert into reach_total
select generation, 0, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel,
    coalesce(sum(amount) filter (where measure = 'IDENTIFIED_REACH'), 0),
    coalesce(sum(amount) filter (where measure = 'REACH'), 0)
from fact where measure in ('IDENTIFIED_REACH', 'REACH')
group by generation, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel;

insert into people_rollup
select generation, rollup, grain, 0, cast(date_trunc(lower(grain), day) as date),
    case rollup when 'PLACE' then site else '' end, '',
    sum(volunteers), sum(lecturers)
from people_total, (values ('PERIOD', 'DAY'), ('PERIOD', 'MONTH'), ('PERIOD', 'YEAR'), ('PLACE', 'MONTH'),
    ('PLACE', 'YEAR')) as kept (rollup, grain)
group by 1, 2, 3, 5, 6, 7;

insert into signup_rollup
select generation, rollup, grain, 0, cast(date_trunc(lower(grain), day) as date),
    case rollup when 'CAMPAIGN' then campaign when 'KIND' then kind when 'PLACE' then site when 'TEAM' then team
        else '' end,
    case rollup when 'KIND' then form when 'PLACE' then owner_site when 'TEAM' then owner_site else '' end,
    sum(sign_ups), sum(waitlist)
from signup_total, (values ('PERIOD', 'DAY'), ('PERIOD', 'MONTH'), ('PERIOD', 'YEAR'), ('CAMPAIGN', 'MONTH'),
    ('CAMPAIGN', 'YEAR'), ('KIND', 'MONTH'), ('KIND', 'YEAR'), ('PLACE', 'MONTH'), ('PLACE', 'YEAR'), ('TEAM', 'MONTH'),
    ('TEAM', 'YEAR')) as kept (rollup, grain)
group by 1, 2, 3, 5, 6, 7;

insert into service_rollup
select generation, rollup, grain, 0, cast(date_trunc(lower(grain), day) as date),
    case rollup when 'CAMPAIGN' then campaign when 'KIND' then kind when 'PLACE' then site when 'TEAM' then team
        else '' end,
    case rollup when 'KIND' then form when 'PLACE' then owner_site when 'TEAM' then owner_site else '' end,
    evidence,
    sum(sessions), sum(attendances), sum(service_minutes)
from service_total, (values ('PERIOD', 'DAY'), ('PERIOD', 'MONTH'), ('PERIOD', 'YEAR'), ('CAMPAIGN', 'MONTH'),
    ('CAMPAIGN', 'YEAR'), ('KIND', 'MONTH'), ('KIND', 'YEAR'), ('PLACE', 'MONTH'), ('PLACE', 'YEAR'), ('TEAM', 'MONTH'),
    ('TEAM', 'YEAR')) as kept (rollup, grain)
group by 1, 2, 3, 5, 6, 7, 8;

insert into reach_rollup
select generation, rollup, grain, 0, cast(date_trunc(lower(grain), day) as date),
    case rollup when 'CAMPAIGN' then campaign when 'KIND' then kind when 'PLACE' then site when 'TEAM' then team
        else audience end,
    case rollup when 'CAMPAIGN' then '' when 'KIND' then form when 'PLACE' then owner_site when 'TEAM' then owner_site
        else channel end,
    evidence,
    sum(identified_reach), sum(reach)
from reach_total, (values ('REACHED', 'DAY'), ('REACHED', 'MONTH'), ('REACHED', 'YEAR'), ('CAMPAIGN', 'MONTH'),
    ('CAMPAIGN', 'YEAR'), ('KIND', 'MONTH'), ('KIND', 'YEAR'), ('PLACE', 'MONTH'), ('PLACE', 'YEAR'), ('TEAM', 'MONTH'),
    ('TEAM', 'YEAR')) as kept (rollup, grain)
group by 1, 2, 3, 5, 6, 7, 8;

drop table rollup;
drop table total;
