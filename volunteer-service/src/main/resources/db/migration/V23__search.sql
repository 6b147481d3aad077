-- stop upgrade to 2.0
-- What finds somebody by their name: its writing, pinyin, initials and what stands within. They are compared byte by byte,
-- so that no new version of a collation makes an index wrong. Those of before are filled at the start of the service.
alter table volunteer
    add column name_key      text collate "C",
    add column name_pinyin   text collate "C",
    add column name_initials text collate "C",
    add column name_terms    text[];
create index volunteer_without_name_keys on volunteer (id) where name_terms is null and name is not null;
create index volunteer_by_name_key on volunteer (name_key);
create index volunteer_by_initials on volunteer (name_initials);
create index volunteer_by_two_initials on volunteer (left(name_initials, 2), name_pinyin, id);
create index volunteer_by_terms on volunteer using gin (name_terms);

-- The orders of the list, for everybody and for one site. Who waits for something stands at the end of them, too far to
-- walk there, and so do those of a state in which few are.
create index volunteer_by_pinyin on volunteer (name_pinyin, id);
create index volunteer_by_site_and_pinyin on volunteer (site_code, name_pinyin, id);
create index volunteer_by_registration on volunteer (registered_at, id);
create index volunteer_by_site_and_registration on volunteer (site_code, registered_at, id);
create index volunteer_by_site_and_number on volunteer (site_code, number, id);
create index volunteer_by_rare_status on volunteer (status, registered_at, id) where status <> 'APPROVED';
create index volunteer_by_rare_status_and_pinyin on volunteer (status, name_pinyin, id) where status <> 'APPROVED';
create index volunteer_by_rare_status_and_number on volunteer (status, number, id) where status <> 'APPROVED';
drop index volunteer_by_site;

-- Who is a member of which team, for those who look people up by it.
create view team_member as
select team_id, volunteer_id from membership where state = 'ACTIVE';
