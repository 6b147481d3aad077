-- stop upgrade to 2.0
-- What finds a phone beside its sealed number: a keyed hash of the whole number and its last four digits. Those of before
-- are filled at the start of the service, since the database has no key.
alter table volunteer
    add column phone_hash bytea,
    add column phone_tail text,
    add constraint volunteer_phone_hash_is_whole check (length(phone_hash) = 32);
-- whoever has the same name and birth date too may be the same person; many a household shares a phone
create index volunteer_by_phone on volunteer (phone_hash, birth_date, name);
create index volunteer_by_phone_tail on volunteer (phone_tail, id);
create index volunteer_without_phone_keys on volunteer (id) where phone_hash is null;
