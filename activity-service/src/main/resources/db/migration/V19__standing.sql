-- stop upgrade to 2.0
-- From which day on somebody is a volunteer, and from when until when they were suspended; the copy is filled anew with both.
alter table known_volunteer add column approved_from date;

create table known_suspension (
    volunteer_id uuid        not null,
    from_day     date        not null,
    until_day    date,
    since        timestamptz not null,
    primary key (volunteer_id, from_day)
);
