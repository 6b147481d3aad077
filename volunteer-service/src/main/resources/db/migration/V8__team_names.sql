-- A name in the one spelling that is compared: without case and width, one space where there are several.
create function team_name_key(name text) returns text
    immutable strict parallel safe language sql
    return casefold(btrim(regexp_replace(normalize(name, NFKC), '\s+', ' ', 'g')) collate pg_unicode_fast);

-- namesake: was there before names were compared so, and an older team of the site has its name; it keeps it
alter table team
    add column name_key text generated always as (team_name_key(name)) stored,
    add column namesake boolean not null default false;

update team set namesake = true
  from (select id, row_number() over (partition by site_code, name_key order by formed_at, id) as place
          from team where disbanded_at is null) as ranked
 where ranked.id = team.id and ranked.place > 1;

drop index team_name_at_site;
create unique index team_name_at_site on team (site_code, name_key) where disbanded_at is null and not namesake;
