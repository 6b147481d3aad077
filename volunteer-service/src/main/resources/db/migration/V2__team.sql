create table team (
    id           uuid primary key,
    name         text        not null,
    type         text        not null,
    site_code    text        not null references site (code),
    version      bigint      not null,
    formed_at    timestamptz not null,
    disbanded_at timestamptz,
    constraint team_name_has_letters check (length(btrim(name)) between 1 and 100),
    constraint team_type_known check (type in ('DEPARTMENT', 'VILLAGE')),
    constraint team_version_rises check (version > 0)
);
create unique index team_name_at_site on team (site_code, name) where disbanded_at is null;
