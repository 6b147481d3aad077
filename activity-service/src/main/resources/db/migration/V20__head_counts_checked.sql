-- stop upgrade to 2.0
-- A head-count that is large or late counts once somebody else has agreed; what counts is taken back by two persons.
alter table reach
    add column state        text not null default 'COUNTED'
        check (state in ('PENDING', 'COUNTED', 'REVERSAL_PENDING', 'REJECTED', 'REVERSED')),
    -- where the number was read
    add column source       text,
    -- why it needs a checker
    add column reason_code  text,
    -- as whom they counted; unknown of those before this was kept
    add column counted_role text,
    add column counted_site text,
    add column counted_team uuid,
    add column checked_at   timestamptz,
    add column checked_by   uuid;
update reach set state = 'REVERSED' where reversal_id is not null;
alter table reach
    alter column state drop default,
    add check ((state = 'REVERSED') = (reversal_id is not null)),
    add check ((checked_at is null) = (checked_by is null)),
    add check (checked_by <> counted_by),
    add check (state not in ('PENDING', 'REJECTED') or reason_code is not null),
    add check (state <> 'PENDING' or checked_by is null),
    add check (reason_code is null or state = 'PENDING' or checked_by is not null);
drop index reach_standing;
-- One standing head-count per audience and channel: a repeated request counts nobody twice.
create unique index reach_standing on reach (activity_id, audience, channel)
    where state in ('PENDING', 'COUNTED', 'REVERSAL_PENDING');
create index reach_undecided on reach (id desc) where state in ('PENDING', 'REVERSAL_PENDING');

create table head_count_reversal (
    id          uuid primary key,
    reach_id    uuid        not null references reach,
    state       text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    reason_code text        not null,
    source      text,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    made_role   text,
    made_site   text,
    made_team   uuid,
    checked_at  timestamptz,
    checked_by  uuid,
    check (checked_by <> made_by),
    check ((state = 'PENDING') = (checked_by is null)),
    check ((checked_at is null) = (checked_by is null))
);
create index head_count_reversal_of_reach on head_count_reversal (reach_id, id desc);
-- A head-count is taken back once, and one proposal at a time waits for that.
create unique index head_count_reversal_standing on head_count_reversal (reach_id) where state <> 'REJECTED';

-- reach: what is not agreed to proves nothing; a reversal that is not agreed to takes nothing back
create or replace view reached_activity as
select activity_id as id from reach where state in ('COUNTED', 'REVERSAL_PENDING');

-- plan: whose an activity is
create view owned_activity as select id, team_id, owner_site_code from activity;
