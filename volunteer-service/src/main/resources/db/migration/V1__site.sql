-- A site's parent stands exactly one level above it; the generated column lets a foreign key say so.
create table site (
    code         text primary key,
    name         text        not null,
    level        text        not null,
    parent_code  text,
    parent_level text generated always as (case level when 'INSTITUTE' then 'CENTER'
                                                      when 'STATION' then 'INSTITUTE'
                                                      when 'POINT' then 'STATION' end) stored,
    kind         text        not null,
    version      bigint      not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    constraint site_code_and_level unique (code, level),
    constraint site_code_is_a_division_code check (code ~ '^[0-9]{12}$'),
    constraint site_name_has_letters check (length(btrim(name)) between 1 and 100),
    constraint site_level_known check (level in ('CENTER', 'INSTITUTE', 'STATION', 'POINT')),
    constraint site_kind_known check (kind in ('CITY', 'ZONE', 'TOWN', 'COMMUNITY', 'VILLAGE')),
    constraint site_version_rises check (version > 0),
    constraint site_only_a_center_is_a_root check ((level = 'CENTER') = (parent_code is null)),
    constraint site_parent foreign key (parent_code, parent_level) references site (code, level)
);
create index site_by_parent on site (parent_code, code);
