-- What happened to people, as a code and what fills its sentence; of each event one for a person, however often it comes.
create table notice (
    id           uuid primary key,
    volunteer_id uuid        not null,
    event_id     uuid        not null,
    code         text        not null,
    told_at      timestamptz not null,
    link         text        not null,
    title        text,
    day          date,
    starts_at    timestamptz,
    minutes      integer,
    name         text,
    reason_code  text,
    read_at      timestamptz,
    unique (event_id, volunteer_id)
);
create index notice_of_volunteer on notice (volunteer_id, id desc);
create index notice_unread on notice (volunteer_id, id desc) where read_at is null;

create table notice_preference (
    volunteer_id uuid primary key,
    muted        text[] not null
);
