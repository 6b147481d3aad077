-- stop upgrade to 2.0
-- An appointment names the volunteer who holds it; one of before whose account is registered as nobody names none.
alter table appointment add column volunteer_id uuid references volunteer (id);
update appointment set volunteer_id = volunteer.id from volunteer where volunteer.subject = appointment.subject;
create index appointment_by_volunteer on appointment (volunteer_id) where revoked_at is null;

-- What was told before events said who, why and since when is told once more, by the service.
create function told_instant(at timestamptz) returns text
    language sql as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
create function told_day(at timestamptz) returns date
    language sql as $$ select (at at time zone 'Asia/Shanghai')::date $$;

-- every appointment, standing or past, in the order in which they were made
with counted as (
    update appointee set version = version + held.appointments
      from (select subject, count(*) as appointments from appointment group by subject) as held
     where held.subject = appointee.subject
    returning appointee.subject, appointee.version - held.appointments as version)
insert into outbox (id, topic, key, type, subject, version, recorded_at, body)
select uuidv7(), 'volunteer.appointments.v1', subject, 'AppointmentStated', subject,
       counted.version + row_number() over (partition by subject order by appointment.id), now(),
       json_strip_nulls(json_build_object(
           'appointmentId', appointment.id,
           'volunteerId', volunteer_id,
           'subject', subject,
           'role', role,
           'siteCode', site_code,
           'teamId', team_id,
           'appointedBy', appointed_by,
           'appointedAt', told_instant(appointed_at),
           'revokedAt', told_instant(revoked_at),
           'by', json_build_object('kind', 'SERVICE')))
  from appointment join counted using (subject)
 order by subject, appointment.id;

-- where everybody stands who was decided about, with the days on which that was decided
with act as (
    select subject, act, told_day(at) as day,
           lead(told_day(at)) over (partition by subject order by id) as next_day
      from trail
     where act in ('VOLUNTEER_APPROVED', 'VOLUNTEER_REJECTED', 'VOLUNTEER_SUSPENDED', 'VOLUNTEER_REINSTATED')
     order by id),
days as (
    select subject,
           min(day) filter (where act = 'VOLUNTEER_APPROVED') as approved_on,
           json_agg(json_build_object('from', day, 'until', next_day)) filter (where act = 'VOLUNTEER_SUSPENDED')
               as suspensions
      from act group by subject),
counted as (
    update volunteer set version = version + 1 where status <> 'PENDING'
    returning id, status, site_code, version)
insert into outbox (id, topic, key, type, subject, version, recorded_at, body)
select uuidv7(), 'volunteer.volunteers.v1', id, 'StandingStated', id, version, now(),
       json_strip_nulls(json_build_object(
           'volunteerId', id,
           'status', status,
           'siteCode', site_code,
           'approvedOn', approved_on,
           'suspensions', coalesce(suspensions, '[]'),
           'by', json_build_object('kind', 'SERVICE')))
  from counted left join days on days.subject = counted.id::text
 order by id;

drop function told_instant;
drop function told_day;
