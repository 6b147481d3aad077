-- One row per appointed person: its lock orders that person's appointments, its version numbers their events.
create table appointee (
    subject uuid primary key,
    version bigint not null
);

-- owner_site: the site appointed to, or the site of the team; its staff oversee the appointment.
create table appointment (
    id           uuid primary key,
    subject      uuid        not null references appointee (subject),
    role         text        not null,
    site_code    text references site (code),
    team_id      uuid references team (id),
    owner_site   text        not null references site (code),
    appointed_by uuid        not null,
    appointed_at timestamptz not null,
    revoked_at   timestamptz,
    constraint appointment_fits_its_role check (
        (role = 'SITE_STAFF' and site_code is not null and team_id is null)
            or (role = 'TEAM_LEADER' and site_code is null and team_id is not null)),
    constraint appointment_site_owns_itself check (site_code is null or site_code = owner_site),
    constraint appointment_nobody_himself check (subject <> appointed_by)
);
create unique index appointment_live on appointment (subject, role, site_code, team_id) nulls not distinct
    where revoked_at is null;
create index appointment_by_owner on appointment (owner_site, id) where revoked_at is null;
create index appointment_by_team on appointment (team_id) where revoked_at is null;
