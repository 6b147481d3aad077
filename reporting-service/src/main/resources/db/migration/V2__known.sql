-- Copies, each guarded by the version of the event that wrote it. No constraint between them: events of different
-- aggregates come in any order, and a copy must never stop the fold.
create table known_site (
    code        text primary key,
    name        text    not null default '',
    level       text    not null default '',
    parent_code text,
    kind        text    not null default '',
    open        boolean not null default true,
    version     bigint  not null
);
create index known_site_parent on known_site (parent_code);

create table known_team (
    id        uuid primary key,
    name      text    not null default '',
    type      text    not null default '',
    site_code text    not null default '',
    active    boolean not null default true,
    version   bigint  not null
);

create table known_campaign (
    id       uuid primary key,
    name     text   not null default '',
    target   bigint,
    from_day date,
    to_day   date,
    version  bigint not null
);

create table known_appointment (
    id        uuid primary key,
    subject   uuid    not null,
    role      text    not null default '',
    site_code text,
    team_id   uuid,
    active    boolean not null,
    version   bigint  not null
);
create index known_appointment_subject on known_appointment (subject) where active;
