-- stop upgrade to 2.0
-- A credit is time of a person: from, and whole minutes. The times of one person never overlap, whatever they rest on.
alter table credit
    add column volunteer_id uuid,
    add column day          date,
    add column starts_at    timestamptz,
    add column ends_at      timestamptz,
    add column origin       text not null default 'TOLD' check (origin in ('TOLD', 'MIGRATED'));

-- What was credited before begins where its work began; what was not clocked moves to the first free gap within it, if
-- there is one. Whatever overlaps then stays as it is until somebody reverses it.
update credit c
   set volunteer_id = t.volunteer_id, day = t.day, origin = 'MIGRATED',
       starts_at = greatest(t.checked_in_at, coalesce(s.starts_at, a.starts_at)),
       ends_at = greatest(t.checked_in_at, coalesce(s.starts_at, a.starts_at)) + make_interval(mins => c.minutes)
  from attendance t join activity a on a.id = t.activity_id left join shift s on s.id = t.shift_id
 where t.id = c.attendance_id;
create index credit_time on credit (volunteer_id, starts_at) where reversal_id is null;

do $$
declare
    each record;
    free timestamptz;
    next timestamptz;
begin
    for each in
        select c.id, c.volunteer_id, c.starts_at, make_interval(mins => c.minutes) as length,
               coalesce(s.ends_at, a.ends_at) as until
          from credit c join attendance t on t.id = c.attendance_id join activity a on a.id = t.activity_id
               left join shift s on s.id = t.shift_id
         where c.reversal_id is null and c.evidence in ('SUPPLEMENTED', 'IMPORTED')
           and exists (select from credit o
                        where o.volunteer_id = c.volunteer_id and o.reversal_id is null and o.id <> c.id
                          and o.starts_at < c.ends_at and o.ends_at > c.starts_at)
         order by c.volunteer_id, c.starts_at, c.id
    loop
        free := each.starts_at;
        loop
            select max(o.ends_at) into next from credit o
             where o.volunteer_id = each.volunteer_id and o.reversal_id is null and o.id <> each.id
               and o.starts_at < free + each.length and o.ends_at > free;
            exit when next is null or next + each.length > each.until;
            free := next;
        end loop;
        if next is null then
            update credit set starts_at = free, ends_at = free + each.length where id = each.id;
        end if;
    end loop;
end
$$;

alter table credit
    alter column volunteer_id set not null,
    alter column day set not null,
    alter column starts_at set not null,
    alter column ends_at set not null,
    add constraint credit_is_whole_minutes check (ends_at = starts_at + make_interval(mins => minutes)),
    add constraint credit_of_a_day check (minutes <= 1440 or origin = 'MIGRATED');
drop index credit_standing;
create index credit_of_attendance on credit (attendance_id) where reversal_id is null;
create index credit_of_days on credit (volunteer_id) where reversal_id is null and minutes > 1440;

-- What minutes rest on beside a clock, as it was told with them.
create table credit_ground (
    credit_id uuid primary key references credit,
    ground    text not null
);

-- Minutes that count only once somebody else agrees; until then they take the person's time.
create table hold (
    id            uuid primary key,
    attendance_id uuid        not null references attendance,
    volunteer_id  uuid        not null,
    day           date        not null,
    minutes       integer     not null check (minutes between 1 and 1440),
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    ground        text        not null,
    reason        text        not null check (reason in ('LONG_DAY', 'VERY_LONG_DAY', 'OBJECTION')),
    -- whose staff decide; the administrators where it is of nobody
    checking_site text,
    objection_id  uuid,
    before_approval boolean   not null default false,
    state         text        not null check (state in ('PENDING', 'CREDITED', 'REJECTED')),
    held_at       timestamptz not null,
    held_by       uuid,
    checked_at    timestamptz,
    checked_by    uuid,
    reason_code   text,
    check ((state = 'PENDING') = (checked_by is null)),
    check (ends_at = starts_at + make_interval(mins => minutes))
);
create index hold_time on hold (volunteer_id, starts_at) where state = 'PENDING';
create index hold_of_attendance on hold (attendance_id) where state = 'PENDING';
create index hold_by_state on hold (state, id desc);

-- The safety net: whoever writes credits or holds, a trigger locks their persons in the order of their keys and looks at
-- what stands. None is longer than a day but those of before, which have an index of their own.
create function one_time_of_a_person() returns trigger language plpgsql set enable_seqscan = off as
$$
declare
    clash record;
begin
    perform pg_advisory_xact_lock(key)
       from (select distinct person_lock(volunteer_id) as key from added order by key) as keys;
    -- a statement of its own, so that it sees what others committed before the locks were free
    select added.volunteer_id, other.id into clash
      from added cross join lateral (
           (select c.id from credit c
             where c.volunteer_id = added.volunteer_id and c.reversal_id is null and c.id <> added.id
               and c.starts_at < added.ends_at and c.starts_at > added.starts_at - interval '24 hours'
               and c.ends_at > added.starts_at limit 1)
           union all
           (select c.id from credit c
             where c.volunteer_id = added.volunteer_id and c.reversal_id is null and c.minutes > 1440 and c.id <> added.id
               and c.starts_at < added.ends_at and c.ends_at > added.starts_at limit 1)
           union all
           (select h.id from hold h
             where h.volunteer_id = added.volunteer_id and h.state = 'PENDING' and h.id <> added.id
               and h.starts_at < added.ends_at and h.starts_at > added.starts_at - interval '24 hours'
               and h.ends_at > added.starts_at limit 1)
           limit 1) as other
     limit 1;
    if found then
        raise exclusion_violation using constraint = 'one_time_of_a_person', table = tg_table_name,
            message = format('one_time_of_a_person: time of %s is taken by %s', clash.volunteer_id, clash.id);
    end if;
    return null;
end
$$;
create trigger one_time_of_a_person after insert on credit
    referencing new table as added for each statement execute function one_time_of_a_person();
create trigger one_time_of_a_person after insert on hold
    referencing new table as added for each statement execute function one_time_of_a_person();

-- What was credited or held stays so but for its end, which comes once.
create function time_is_final() returns trigger language plpgsql as
$$ begin raise exception 'time_is_final: % of a person stays as it is', tg_table_name; end $$;
create trigger time_is_final before update on credit for each row
    when (old.reversal_id is not null
          or (old.volunteer_id, old.attendance_id, old.day, old.starts_at, old.ends_at, old.minutes, old.evidence)
             is distinct from
             (new.volunteer_id, new.attendance_id, new.day, new.starts_at, new.ends_at, new.minutes, new.evidence))
    execute function time_is_final();
create trigger time_is_final before update on hold for each row
    when (old.state <> 'PENDING'
          or (old.volunteer_id, old.attendance_id, old.day, old.starts_at, old.ends_at, old.minutes, old.ground)
             is distinct from
             (new.volunteer_id, new.attendance_id, new.day, new.starts_at, new.ends_at, new.minutes, new.ground))
    execute function time_is_final();
