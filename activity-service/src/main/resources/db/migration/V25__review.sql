-- Until when those stayed whom nobody saw leave: proposed for a shift by one person, checked by another.
create table review (
    id           uuid primary key,
    shift_id     uuid        not null references shift,
    activity_id  uuid        not null references activity,
    left_at      timestamptz not null,
    evidence_ref text        not null,
    reason_code  text        not null,
    state        text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    made_at      timestamptz not null,
    made_by      uuid        not null,
    made_role    text,
    made_site    text,
    made_team    uuid,
    checked_at   timestamptz,
    checked_by   uuid,
    check_reason text,
    check (checked_by is null or checked_by <> made_by),
    check ((state = 'PENDING') = (checked_by is null))
);
create index review_by_state on review (state, id desc);

create table review_line (
    review_id     uuid        not null references review,
    attendance_id uuid        not null references attendance,
    volunteer_id  uuid        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    -- whether its review is pending or was granted
    standing      boolean     not null default true,
    primary key (review_id, attendance_id),
    check (starts_at < ends_at)
);
create unique index review_line_standing on review_line (attendance_id) where standing;
create index review_line_of_attendance on review_line (attendance_id);
create index attendance_closed_unseen on attendance (shift_id) where closed_at is not null;
