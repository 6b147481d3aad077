-- Copies of what activity-service owns, filled from its events; a copy never goes back in version.
create table known_activity (
    id              uuid primary key,
    title           text,
    site_code       text        not null,
    owner_site_code text        not null,
    team_id         uuid,
    in_charge       uuid,
    state           text        not null check (state in ('PUBLISHED', 'HELD', 'CANCELLED')),
    ends_at         timestamptz,
    version         bigint      not null
);
create index known_activity_live_at on known_activity (site_code) where state = 'PUBLISHED';
create index known_activity_live_of on known_activity (owner_site_code) where state = 'PUBLISHED';

create table known_shift (
    id          uuid primary key,
    activity_id uuid        not null,
    name        text        not null,
    place       text,
    in_charge   uuid,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    version     bigint      not null
);
create index known_shift_activity on known_shift (activity_id);

create table known_sign_up (
    id           uuid primary key,
    shift_id     uuid   not null,
    volunteer_id uuid   not null,
    state        text   not null check (state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'WITHDRAWN', 'DROPPED')),
    version      bigint not null
);
create index known_sign_up_live on known_sign_up (shift_id, volunteer_id)
    where state in ('PENDING', 'CONFIRMED', 'WAITLISTED');
create index known_sign_up_volunteer on known_sign_up (volunteer_id)
    where state in ('PENDING', 'CONFIRMED', 'WAITLISTED');

-- of who was only recorded afterwards, nobody knows the shift
create table known_attendance (
    id           uuid primary key,
    shift_id     uuid,
    activity_id  uuid   not null,
    volunteer_id uuid   not null,
    state        text   not null check (state in ('CHECKED_IN', 'CHECKED_OUT', 'AUTO_CLOSED', 'RECORDED', 'REVERSED')),
    version      bigint not null
);
create index known_attendance_live on known_attendance (shift_id, volunteer_id) where state <> 'REVERSED';
create index known_attendance_volunteer on known_attendance (volunteer_id) where state <> 'REVERSED';
