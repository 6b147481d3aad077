-- When the claimed minutes were given; of those of before it is found when they are checked.
alter table supplement
    add column starts_at  timestamptz,
    add column ends_at    timestamptz,
    -- whether the maker named the time, so that it is not moved
    add column named_time boolean not null default false,
    add constraint supplement_time check ((starts_at is null) = (ends_at is null) and starts_at < ends_at);
create index supplement_of_person on supplement (shift_id, volunteer_id);
