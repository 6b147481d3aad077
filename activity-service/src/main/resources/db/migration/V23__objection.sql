-- Who credited minutes, whether these lie before the approval of the person, which hold they end, and why they were taken
-- back.
alter table credit
    add column credited_by     uuid,
    add column before_approval boolean not null default false,
    add column hold_id         uuid references hold,
    add column reversed_by     uuid,
    add column reversed_why    text,
    add constraint credit_reversed_why check (reversal_id is not null or reversed_why is null);
create unique index credit_of_hold on credit (hold_id) where hold_id is not null;
create index credit_reversed_of_attendance on credit (attendance_id) where reversal_id is not null;

create index supplement_of_attendance on supplement (attendance_id) where attendance_id is not null;

-- Of those of before it matters as long as they may be objected to.
update credit c
   set credited_by = case c.evidence
         when 'IMPORTED' then a.created_by
         when 'SUPPLEMENTED' then (select s.checked_by from supplement s
                                    where s.attendance_id = t.id and s.state = 'APPROVED' limit 1)
         else t.checked_out_by end
  from attendance t join activity a on a.id = t.activity_id
 where t.id = c.attendance_id and c.reversal_id is null and c.credited_at > now() - interval '16 days';

drop trigger time_is_final on credit;
create trigger time_is_final before update on credit for each row
    when (old.reversal_id is not null
          or (old.volunteer_id, old.attendance_id, old.day, old.starts_at, old.ends_at, old.minutes, old.evidence,
              old.credited_by, old.before_approval, old.hold_id)
             is distinct from
             (new.volunteer_id, new.attendance_id, new.day, new.starts_at, new.ends_at, new.minutes, new.evidence,
              new.credited_by, new.before_approval, new.hold_id))
    execute function time_is_final();

-- Minutes that wait are read of their person and, when they no longer wait, of their attendance.
drop index hold_of_attendance;
create index hold_of_attendance on hold (attendance_id, state);
create index hold_of_volunteer on hold (volunteer_id, id desc);
create unique index hold_of_objection on hold (objection_id) where objection_id is not null;

-- That somebody objects to minutes credited to them, once to each credit; a hold of the same time waits for the answer.
create table objection (
    id              uuid primary key,
    credit_id       uuid        not null unique references credit,
    volunteer_id    uuid        not null,
    reason_code     text        not null,
    state           text        not null check (state in ('PENDING', 'UPHELD', 'DISMISSED')),
    made_at         timestamptz not null,
    made_by         uuid        not null,
    -- as whom: staff for somebody without an account, else people for themselves
    made_role       text,
    made_site       text,
    decided_at      timestamptz,
    decided_by      uuid,
    decision_reason text,
    check ((state = 'PENDING') = (decided_by is null))
);
create index objection_by_state on objection (state, id desc);
create index objection_of_volunteer on objection (volunteer_id, id desc);
