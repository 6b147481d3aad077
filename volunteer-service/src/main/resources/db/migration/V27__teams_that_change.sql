-- stop upgrade to 2.0
-- Teams of society, what a team does, and its editions: the version also counts the comings and goings of members, and
-- whoever edits a name need not care for these.
alter table team
    drop constraint team_type_known,
    add constraint team_type_known check (type in ('DEPARTMENT', 'VILLAGE', 'SOCIAL')),
    add column category text,
    add constraint team_category_is_a_code check (category ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    add column edition bigint not null default 1;
