-- stop upgrade to 2.0
-- What was published before events said what it is about is told once more. A draft will be told whole.
alter table activity add column told_in_part boolean not null default false;
alter table shift add column told_in_part boolean not null default false;
update activity set told_in_part = true where published_at is not null;
update shift set told_in_part = true where activity_id in (select id from activity where published_at is not null);
create index activity_told_in_part on activity (id) where told_in_part;

-- What was last told of each kind: the catalogue changes by migration, and is told when it differs.
create table kind_told (
    code    text primary key,
    version bigint not null,
    said    text   not null
);
