create table membership (
    id           uuid primary key,
    team_id      uuid        not null references team (id),
    volunteer_id uuid        not null references volunteer (id),
    state        text        not null,
    requested_at timestamptz not null,
    joined_at    timestamptz,
    ended_at     timestamptz,
    constraint membership_state_known check (state in ('PENDING', 'ACTIVE', 'ENDED')),
    constraint membership_active_has_joined check (state <> 'ACTIVE' or joined_at is not null),
    constraint membership_ended_has_a_time check ((state = 'ENDED') = (ended_at is not null))
);
create unique index membership_live on membership (team_id, volunteer_id) where state <> 'ENDED';
create index membership_by_team on membership (team_id, id);
create index membership_by_volunteer on membership (volunteer_id, id);
