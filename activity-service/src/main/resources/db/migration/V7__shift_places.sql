-- stop upgrade to 2.0
-- How full a shift is belongs to sign-up, as its sign-ups do: one row a shift, which a batch of requests locks, reads and
-- counts on. How many places there are is said where the shift is planned, and kept here too, so that the row itself
-- refuses one too many.
create table shift_places (
    shift_id       uuid primary key,
    activity_id    uuid    not null,
    capacity       integer not null check (capacity > 0),
    waitlist_limit integer not null check (waitlist_limit >= 0),
    taken          integer not null default 0,
    waitlisted     integer not null default 0,
    -- numbers the decisions and events of this shift; taken under the row's lock
    sequence       bigint  not null default 0,
    constraint shift_places_of_activity unique (activity_id, shift_id),
    -- shift and places are new in one transaction, whichever is written first
    constraint shift_places_of_shift foreign key (shift_id, activity_id) references shift (id, activity_id)
        deferrable initially deferred,
    constraint shift_capacity check (taken between 0 and capacity),
    constraint shift_waitlist check (waitlisted between 0 and waitlist_limit)
) with (fillfactor = 70);

insert into shift_places (shift_id, activity_id, capacity, waitlist_limit, taken, waitlisted, sequence)
select id, activity_id, capacity, waitlist_limit, taken, waitlisted, sequence from shift;

alter table sign_up drop constraint sign_up_shift_of_activity;
alter table sign_up add constraint sign_up_shift_of_activity
    foreign key (shift_id, activity_id) references shift_places (shift_id, activity_id);
alter table shift drop column taken, drop column waitlisted, drop column sequence;
alter table shift reset (fillfactor);
