-- A generation is one whole derivation of the log: journal, facts, totals and positions that belong together.
-- The live one answers and is fed; an audit derives a shadow beside it, and a rebuild moves the pointer.
create table generation (
    id           bigint generated always as identity primary key,
    fold_version int         not null,
    created_at   timestamptz not null default now()
);

create table live (
    singleton  boolean primary key default true check (singleton),
    generation bigint not null references generation
);

-- Every event as it came. The key decides what is new: whatever is told twice is written once.
create table journal (
    generation  bigint      not null,
    event_id    uuid        not null,
    type        text        not null, -- empty where it could not be read
    subject     text        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    topic       text        not null,
    partition   int         not null,
    log_offset  bigint      not null,
    headers     bytea       not null, -- one "name: value" per line
    body        bytea,
    undecided   text,                 -- why no fold could decide it
    primary key (generation, event_id)
);
create index journal_undecided on journal (generation, topic, partition, log_offset) where undecided is not null;

-- Dimensions that do not apply are empty, not null, so that a row of facts and a row of totals have comparable keys.
create table fact (
    generation  bigint      not null,
    event_id    uuid        not null,
    ordinal     int         not null,
    measure     text        not null,
    day         date        not null,
    site        text        not null,
    owner_site  text        not null,
    team        text        not null,
    kind        text        not null,
    form        text        not null,
    campaign    text        not null,
    evidence    text        not null,
    audience    text        not null,
    channel     text        not null,
    activity    uuid,
    volunteer   uuid,
    amount      bigint      not null,
    recorded_at timestamptz not null,
    primary key (generation, event_id, ordinal)
);
create index fact_by_day on fact (generation, measure, day, event_id, ordinal);

-- Kept per partition of the log and summed on read, so that two consumers never wait for each other.
create table total (
    generation bigint not null,
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
    primary key (generation, measure, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel, slot)
) with (fillfactor = 80);

-- How far each partition is folded, written in the transaction that folded it: the log's own offsets are not used.
create table position (
    generation  bigint not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    events      bigint not null,
    undecided   bigint not null,
    recorded_at timestamptz,
    primary key (generation, topic, partition)
);

-- Which consumer may fold a partition. A consumer that lost it finds another's name here and folds nothing.
create table claim (
    topic     text not null,
    partition int  not null,
    consumer  uuid not null,
    primary key (topic, partition)
);

with first as (insert into generation (fold_version) values (1) returning id)
insert into live (generation) select id from first;
