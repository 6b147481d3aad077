-- stop upgrade to 2.0
-- Somebody who was not there after all: such an attendance is shown, and counts nowhere. It leaves room for another.
alter table attendance add column reversed_at timestamptz;
drop index attendance_of_shift;
drop index attendance_of_import;
create unique index attendance_of_shift on attendance (shift_id, volunteer_id)
    where shift_id is not null and reversed_at is null;
create unique index attendance_of_import on attendance (activity_id, volunteer_id)
    where shift_id is null and reversed_at is null;
create or replace view attended_activity as select activity_id as id from attendance where reversed_at is null;

-- A claim whose minutes were taken back, all of them, stands no longer.
alter table supplement drop constraint supplement_state_check;
alter table supplement add constraint supplement_state_check
    check (state in ('PENDING', 'APPROVED', 'REJECTED', 'REVERSED'));
drop index supplement_standing;
create unique index supplement_standing on supplement (shift_id, volunteer_id) where state in ('PENDING', 'APPROVED');

-- That a credit, or a whole attendance, be taken back: proposed by one person, decided by another.
create table reversal (
    id             uuid primary key,
    activity_id    uuid        not null references activity,
    attendance_id  uuid        not null references attendance,
    volunteer_id   uuid        not null,
    -- nothing where the whole attendance is meant
    credit_id      uuid references credit,
    reason_code    text        not null,
    evidence_ref   text,
    state          text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    made_at        timestamptz not null,
    made_by        uuid        not null,
    made_role      text,
    made_site      text,
    made_team      uuid,
    checked_at     timestamptz,
    checked_by     uuid,
    rejection_code text,
    check (checked_by is null or checked_by <> made_by),
    check ((state = 'PENDING') = (checked_by is null)),
    check ((state = 'REJECTED') = (rejection_code is not null))
);
create unique index reversal_of_credit on reversal (credit_id) where state = 'PENDING';
create unique index reversal_of_whole on reversal (attendance_id) where state = 'PENDING' and credit_id is null;
create index reversal_of_attendance on reversal (attendance_id);
create index reversal_by_state on reversal (state, id desc);
