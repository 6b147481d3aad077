-- stop upgrade to 2.0
-- An appointment has a first day and perhaps a last one. One that is yet to begin is told when it does, as whom the
-- appointer acted is kept until then; those of before began when they were made.
alter table appointment
    add column from_day date,
    add column to_day date,
    add column begun_at timestamptz,
    add column appointed_as text,
    add column appointed_as_site text;
update appointment set from_day = (appointed_at at time zone 'Asia/Shanghai')::date, begun_at = appointed_at;
alter table appointment
    alter column from_day set not null,
    add constraint appointment_ends_after_it_begins check (to_day >= from_day);

-- somebody may hold one post again after a first time has ended
drop index appointment_live;
create unique index appointment_live on appointment (subject, role, site_code, team_id, from_day) nulls not distinct
    where revoked_at is null;
create index appointment_to_begin on appointment (from_day) where revoked_at is null and begun_at is null;
create index appointment_to_end on appointment (to_day) where revoked_at is null and to_day is not null;
