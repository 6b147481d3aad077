-- How often whoever it was has seen somebody's full data on a day. It has no reference to the person, so that a look at a
-- list never waits for whoever decides about one of them.
create table reading (
    volunteer_id uuid   not null,
    day          date   not null,
    role         text   not null,
    reader       uuid   not null,
    times        bigint not null,
    primary key (volunteer_id, day, role, reader),
    constraint reading_role_known check (role in ('STAFF', 'LEADER', 'ADMIN', 'AUDITOR')),
    constraint reading_happened check (times > 0)
);
