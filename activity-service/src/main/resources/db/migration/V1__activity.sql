-- What happens: kinds, campaigns, activities and their shifts.
create extension if not exists btree_gist;

create table kind (
    code              text primary key,
    name_zh           text    not null,
    name_en           text    not null,
    counts_as_service boolean not null,
    hazard            boolean not null,
    grace_minutes     integer not null check (grace_minutes between 0 and 240),
    place             integer not null unique
);

create table kind_form (
    kind    text    not null references kind,
    code    text    not null,
    name_zh text    not null,
    name_en text    not null,
    place   integer not null,
    primary key (kind, code)
);

create table campaign (
    id         uuid primary key,
    name       text        not null,
    target     integer check (target > 0),
    from_day   date        not null,
    to_day     date        not null,
    created_at timestamptz not null,
    created_by uuid        not null,
    check (from_day <= to_day)
);
create index campaign_by_day on campaign (from_day desc, id desc);

create table activity (
    id                uuid primary key,
    external_id       text,
    content_digest    text,
    title             text        not null,
    kind              text        not null references kind,
    form              text,
    campaign_id       uuid references campaign,
    site_code         text        not null,
    owner_site_code   text        not null,
    team_id           uuid,
    topics            text[]      not null default '{}',
    risk_notice       text,
    insurance_ref     text,
    counts_as_service boolean     not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    state             text        not null check (state in ('DRAFT', 'PUBLISHED', 'HELD', 'CANCELLED')),
    version           bigint      not null default 0,
    -- numbers the events of this activity; taken under the row's lock
    sequence          bigint      not null default 0,
    created_at        timestamptz not null,
    created_by        uuid        not null,
    published_at      timestamptz,
    check (starts_at < ends_at),
    check (state in ('DRAFT', 'CANCELLED') or published_at is not null),
    foreign key (kind, form) references kind_form (kind, code)
);
create unique index activity_external on activity (owner_site_code, external_id) where external_id is not null;
create index activity_by_start on activity (starts_at desc, id desc);
create index activity_to_hold on activity (ends_at) where state = 'PUBLISHED';

create table shift (
    id                  uuid primary key,
    activity_id         uuid        not null references activity,
    name                text        not null,
    role                text        not null check (role in ('SERVICE', 'AUDIENCE')),
    capacity            integer     not null check (capacity > 0),
    waitlist_limit      integer     not null check (waitlist_limit >= 0),
    taken               integer     not null default 0,
    waitlisted          integer     not null default 0,
    -- numbers the decisions and events of this shift; taken under the row's lock
    sequence            bigint      not null default 0,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    sign_up_opens_at    timestamptz,
    sign_up_closes_at   timestamptz not null,
    withdrawal_deadline timestamptz not null,
    version             bigint      not null default 0,
    check (starts_at < ends_at),
    constraint shift_capacity check (taken between 0 and capacity),
    constraint shift_waitlist check (waitlisted between 0 and waitlist_limit)
);
create index shift_of_activity on shift (activity_id);
create index shift_by_start on shift (starts_at, id);

create table sign_up (
    id           uuid primary key,
    shift_id     uuid        not null references shift,
    activity_id  uuid        not null references activity,
    volunteer_id uuid        not null,
    state        text        not null check (state in ('CONFIRMED', 'WAITLISTED', 'WITHDRAWN', 'DROPPED')),
    decision     bigint      not null,
    signed_up_at timestamptz not null,
    signed_up_by uuid        not null,
    changed_at   timestamptz not null,
    drop_code    text,
    -- a person who was checked in can no longer leave
    attended     boolean     not null default false,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    unique (shift_id, decision),
    -- one person, one place at a time: a waitlist entry occupies its time like a place; end = start passes
    constraint sign_up_one_place_at_a_time exclude using gist
        (volunteer_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (state in ('CONFIRMED', 'WAITLISTED'))
);
create unique index sign_up_live on sign_up (shift_id, volunteer_id) where state in ('CONFIRMED', 'WAITLISTED');
create index sign_up_waiting on sign_up (shift_id, decision) where state = 'WAITLISTED';
create index sign_up_ahead on sign_up (volunteer_id, ends_at) where state in ('CONFIRMED', 'WAITLISTED');
create index sign_up_of_volunteer on sign_up (volunteer_id, id desc);

-- Which request made or met which sign-up: a repeated key finds it again, even when it was withdrawn.
create table sign_up_key (
    shift_id     uuid not null,
    volunteer_id uuid not null,
    key          text not null,
    sign_up_id   uuid not null references sign_up,
    primary key (shift_id, volunteer_id, key)
);

create table attendance (
    id             uuid primary key,
    activity_id    uuid        not null references activity,
    shift_id       uuid references shift,
    volunteer_id   uuid        not null,
    role           text        not null check (role in ('SERVICE', 'AUDIENCE')),
    evidence       text        not null check (evidence in ('CLOCKED', 'SUPPLEMENTED', 'IMPORTED')),
    method         text check (method in ('LEADER', 'CODE', 'KIOSK')),
    day            date        not null,
    checked_in_at  timestamptz,
    checked_in_by  uuid,
    checked_out_at timestamptz,
    checked_out_by uuid,
    -- numbers the events of this attendance
    sequence       bigint      not null default 1,
    recorded_at    timestamptz not null,
    check ((evidence = 'CLOCKED') = (method is not null)),
    check ((evidence = 'CLOCKED') = (checked_in_at is not null)),
    check (checked_out_at >= checked_in_at)
);
create unique index attendance_of_shift on attendance (shift_id, volunteer_id) where shift_id is not null;
create unique index attendance_of_import on attendance (activity_id, volunteer_id) where shift_id is null;
create index attendance_of_activity on attendance (activity_id, id desc);
create index attendance_of_volunteer on attendance (volunteer_id, id desc);

-- Minutes given. Never overwritten: a correction is a reversal and a new credit.
create table credit (
    id            uuid primary key,
    attendance_id uuid        not null references attendance,
    minutes       integer     not null check (minutes > 0),
    evidence      text        not null check (evidence in ('CLOCKED', 'SUPPLEMENTED', 'IMPORTED')),
    credited_at   timestamptz not null,
    reversal_id   uuid unique,
    reversed_at   timestamptz,
    check ((reversal_id is null) = (reversed_at is null))
);
create unique index credit_standing on credit (attendance_id) where reversal_id is null;

create table supplement (
    id            uuid primary key,
    shift_id      uuid        not null references shift,
    activity_id   uuid        not null references activity,
    volunteer_id  uuid        not null,
    minutes       integer     not null check (minutes > 0),
    evidence_ref  text        not null,
    reason_code   text        not null,
    state         text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    made_at       timestamptz not null,
    made_by       uuid        not null,
    checked_at    timestamptz,
    checked_by    uuid,
    attendance_id uuid references attendance,
    check (checked_by is null or checked_by <> made_by),
    check ((state = 'PENDING') = (checked_by is null))
);
create unique index supplement_standing on supplement (shift_id, volunteer_id) where state <> 'REJECTED';
create index supplement_by_state on supplement (state, id desc);

create table reach (
    id          uuid primary key,
    activity_id uuid        not null references activity,
    audience    text        not null check (audience in ('VILLAGE', 'AGENCY', 'RESIDENT_UNIT', 'ENTERPRISE', 'SCHOOL')),
    channel     text        not null check (channel in ('ON_SITE', 'LIVE', 'ON_DEMAND', 'COLUMN')),
    persons     integer     not null check (persons > 0),
    counted_at  timestamptz not null,
    counted_by  uuid        not null,
    reversal_id uuid unique,
    reversed_at timestamptz,
    reversed_by uuid,
    check ((reversal_id is null) = (reversed_at is null))
);
create index reach_of_activity on reach (activity_id, id desc);
-- One standing head-count per audience and channel: a repeated request counts nobody twice.
create unique index reach_standing on reach (activity_id, audience, channel) where reversal_id is null;

-- Acts of staff. Rows are only ever added.
create table trail (
    id          uuid primary key,
    at          timestamptz not null,
    actor       uuid        not null,
    act         text        not null,
    subject     text        not null,
    reason_code text
);
create function trail_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the trail is append-only'; end $$;
create trigger trail_append_only before update or delete on trail
    for each row execute function trail_is_append_only();
create trigger trail_no_truncate before truncate on trail
    for each statement execute function trail_is_append_only();
