-- stop upgrade to 2.0
-- Somebody may come back to the same attendance; where nobody saw them leave, it is closed without minutes. As whom
-- somebody was checked in and out is shown to them; of those of before it is not known.
alter table attendance
    add column pair             integer not null default 1 check (pair between 1 and 3),
    add column closed_at        timestamptz,
    add column closed_why       text,
    add column checked_in_role  text,
    add column checked_in_site  text,
    add column checked_in_team  uuid,
    add column checked_out_role text,
    add column checked_out_site text,
    add column checked_out_team uuid,
    add constraint attendance_closed_why check ((closed_at is null) = (closed_why is null)),
    add constraint attendance_ends_once check (closed_at is null or checked_out_at is null);

-- The pairs of in and out that came before the latest one of an attendance.
create table earlier_pair (
    attendance_id  uuid        not null references attendance,
    pair           integer     not null,
    checked_in_at  timestamptz not null,
    checked_in_by  uuid,
    checked_out_at timestamptz not null,
    checked_out_by uuid,
    primary key (attendance_id, pair)
);

-- Who is at work now: one place a person.
create table open_attendance (
    volunteer_id  uuid primary key,
    attendance_id uuid        not null,
    shift_id      uuid        not null,
    closes_at     timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Open attendances of before that are not their person's newest, to be closed at the next look.
create table attendance_to_close (
    attendance_id uuid primary key
);

insert into open_attendance (volunteer_id, attendance_id, shift_id, closes_at)
select distinct on (t.volunteer_id) t.volunteer_id, t.id, t.shift_id,
       s.ends_at + make_interval(mins => k.grace_minutes) + interval '2 hours'
  from attendance t join shift s on s.id = t.shift_id join activity a on a.id = t.activity_id
       join kind k on k.code = a.kind
 where t.evidence = 'CLOCKED' and t.role = 'SERVICE' and t.checked_out_at is null
 order by t.volunteer_id, t.checked_in_at desc, t.id desc;
insert into attendance_to_close (attendance_id)
select t.id from attendance t
 where t.evidence = 'CLOCKED' and t.role = 'SERVICE' and t.checked_out_at is null
   and t.id not in (select attendance_id from open_attendance);
