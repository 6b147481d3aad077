-- Copies of what volunteer-service owns, filled from its events; a copy never goes back in version.
create table known_site (
    code        text primary key,
    name        text    not null,
    level       text    not null,
    parent_code text,
    closed      boolean not null default false,
    version     bigint  not null
);
create index known_site_parent on known_site (parent_code);

create table known_team (
    id        uuid primary key,
    name      text    not null,
    type      text    not null,
    site_code text    not null,
    disbanded boolean not null default false,
    version   bigint  not null
);

create table known_volunteer (
    id        uuid primary key,
    number    text   not null,
    subject   uuid   not null,
    status    text   not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'SUSPENDED')),
    site_code text   not null,
    age_class text   not null check (age_class in ('UNDER_14', 'MINOR', 'ADULT')),
    skills    text[] not null default '{}',
    version   bigint not null
);
create index known_volunteer_subject on known_volunteer (subject);
create index known_volunteer_barred on known_volunteer (id) where status in ('SUSPENDED', 'REJECTED');

create table known_appointment (
    id        uuid primary key,
    subject   uuid    not null,
    role      text    not null check (role in ('SITE_STAFF', 'TEAM_LEADER')),
    site_code text,
    team_id   uuid,
    revoked   boolean not null default false,
    version   bigint  not null
);
create index known_appointment_subject on known_appointment (subject) where not revoked;

-- Events that could not be applied are kept as they came, never dropped.
create table unread_event (
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    reason      text        not null,
    type        text,
    subject     text,
    payload     bytea,
    received_at timestamptz not null,
    primary key (topic, partition, "offset")
);

-- The subtree of a site, the site itself included.
create function known_sites_under(root text) returns setof text language sql stable as
$$
    with recursive under(code) as (
        select root
        union
        select s.code from known_site s join under u on s.parent_code = u.code
    )
    select code from under
$$;
