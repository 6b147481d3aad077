-- stop upgrade to 2.0
-- What a rejected registration shows, and whose record changed when; of before, as the trail has it.
alter table volunteer
    add column rejection_code text,
    add column rejected_on date;
update volunteer
   set rejection_code = act.reason_code, rejected_on = (act.at at time zone 'Asia/Shanghai')::date
  from (select distinct on (subject) subject, reason_code, at
          from trail where act = 'VOLUNTEER_REJECTED' and reason_code is not null order by subject, id desc) as act
 where act.subject = volunteer.id::text and volunteer.status = 'REJECTED';

create table volunteer_change (
    id           uuid primary key,
    volunteer_id uuid        not null references volunteer (id),
    at           timestamptz not null,
    by_role      text        not null,
    fields       text[]      not null,
    reason_code  text,
    constraint volunteer_change_by_somebody check (by_role in ('SELF', 'SITE_STAFF', 'DISTRICT_ADMIN'))
);
create index volunteer_change_by_volunteer on volunteer_change (volunteer_id, id);

-- The consent of a guardian or legal representative; ended ones stay as history.
create table guardian_consent (
    id              uuid primary key,
    volunteer_id    uuid        not null references volunteer (id),
    sealed_guardian bytea       not null,
    relation        text        not null,
    how             text        not null,
    given_on        date        not null,
    evidence_ref    text,
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null,
    ended_by        uuid,
    ended_at        timestamptz,
    constraint guardian_consent_ended_by_somebody check ((ended_by is null) = (ended_at is null))
);
create unique index guardian_consent_live on guardian_consent (volunteer_id) where ended_at is null;
