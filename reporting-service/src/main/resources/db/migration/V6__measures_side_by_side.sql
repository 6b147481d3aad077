-- One row per key with all measures side by side: what is added to at the same time is one row instead of up to seven,
-- and whoever sums reads as many fewer. The evidence stays in the key: minutes and attendances differ by it.
-- The measure no longer leads the key, so days with sessions, of which coverage asks, have an index of their own.
-- unused since 1.0, the first release
alter table total rename to total_before;
-- unused since 1.0, the first release
alter table total_before rename constraint total_pkey to total_before_pkey;
create table total (
    generation       bigint           not null,
    slot             int              not null,
    day              date             not null,
    site             text collate "C" not null,
    owner_site       text collate "C" not null,
    team             text collate "C" not null,
    kind             text collate "C" not null,
    form             text collate "C" not null,
    campaign         text collate "C" not null,
    evidence         text collate "C" not null,
    audience         text collate "C" not null,
    channel          text collate "C" not null,
    volunteers       bigint           not null default 0,
    lecturers        bigint           not null default 0,
    sign_ups         bigint           not null default 0,
    waitlist         bigint           not null default 0,
    sessions         bigint           not null default 0,
    attendances      bigint           not null default 0,
    identified_reach bigint           not null default 0,
    reach            bigint           not null default 0,
    service_minutes  bigint           not null default 0
) with (fillfactor = 80);

insert into total
select generation, slot, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel,
    coalesce(sum(amount) filter (where measure = 'VOLUNTEERS'), 0),
    coalesce(sum(amount) filter (where measure = 'LECTURERS'), 0),
    coalesce(sum(amount) filter (where measure = 'SIGN_UPS'), 0),
    coalesce(sum(amount) filter (where measure = 'WAITLIST'), 0),
    coalesce(sum(amount) filter (where measure = 'SESSIONS'), 0),
    coalesce(sum(amount) filter (where measure = 'ATTENDANCES'), 0),
    coalesce(sum(amount) filter (where measure = 'IDENTIFIED_REACH'), 0),
    coalesce(sum(amount) filter (where measure = 'REACH'), 0),
    coalesce(sum(amount) filter (where measure = 'SERVICE_MINUTES'), 0)
from total_before
group by generation, slot, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel;
-- unused since 1.0, the first release
drop table total_before;
alter table total add primary key (generation, day, site, owner_site, team, kind, form, campaign, evidence, audience,
    channel, slot);
create index total_sessions on total (generation, site, day) where sessions <> 0;

-- No cut keeps more than two dimensions besides the evidence, so its key has two columns for whichever they are.
-- unused since 1.0, the first release
drop table rollup;
create table rollup (
    generation       bigint           not null,
    cut              text collate "C" not null,
    grain            text collate "C" not null,
    slot             int              not null,
    day              date             not null,
    one              text collate "C" not null,
    other            text collate "C" not null, -- empty where a cut keeps one alone
    evidence         text collate "C" not null,
    volunteers       bigint           not null default 0,
    lecturers        bigint           not null default 0,
    sign_ups         bigint           not null default 0,
    waitlist         bigint           not null default 0,
    sessions         bigint           not null default 0,
    attendances      bigint           not null default 0,
    identified_reach bigint           not null default 0,
    reach            bigint           not null default 0,
    service_minutes  bigint           not null default 0
) with (fillfactor = 60);

insert into rollup
select generation, cut, grain, 0, cast(date_trunc(lower(grain), day) as date),
    case cut when 'REACHED' then audience when 'CAMPAIGN' then campaign when 'KIND' then kind when 'PLACE' then site
        else team end,
    case cut when 'REACHED' then channel when 'CAMPAIGN' then '' when 'KIND' then form else owner_site end,
    evidence,
    sum(volunteers), sum(lecturers), sum(sign_ups), sum(waitlist), sum(sessions), sum(attendances),
    sum(identified_reach), sum(reach), sum(service_minutes)
from total, (values ('REACHED', 'DAY'), ('REACHED', 'MONTH'), ('REACHED', 'YEAR'), ('CAMPAIGN', 'MONTH'),
    ('CAMPAIGN', 'YEAR'), ('KIND', 'MONTH'), ('KIND', 'YEAR'), ('PLACE', 'MONTH'), ('PLACE', 'YEAR'), ('TEAM', 'MONTH'),
    ('TEAM', 'YEAR')) as kept (cut, grain)
group by 1, 2, 3, 5, 6, 7, 8;
alter table rollup add primary key (generation, cut, grain, day, one, other, evidence, slot);
