-- Where a site is, in degrees of WGS 84, and the venues it has.
alter table site
    add column address text,
    add column longitude double precision,
    add column latitude double precision,
    add constraint site_longitude_and_latitude_together check ((longitude is null) = (latitude is null)),
    add constraint site_is_on_earth check (longitude between -180 and 180 and latitude between -90 and 90);

create table venue (
    id        uuid primary key,
    site_code text        not null references site (code),
    name      text        not null,
    name_key  text generated always as (team_name_key(name)) stored,
    address   text,
    longitude double precision,
    latitude  double precision,
    places    integer,
    version   bigint      not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint venue_name_has_letters check (length(btrim(name)) between 1 and 100),
    constraint venue_longitude_and_latitude_together check ((longitude is null) = (latitude is null)),
    constraint venue_is_on_earth check (longitude between -180 and 180 and latitude between -90 and 90),
    constraint venue_holds_somebody check (places > 0),
    constraint venue_version_rises check (version > 0)
);
create unique index venue_name_at_site on venue (site_code, name_key) where closed_at is null;
create index venue_by_site on venue (site_code, id);
