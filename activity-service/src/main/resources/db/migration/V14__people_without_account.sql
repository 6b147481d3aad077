-- stop upgrade to 2.0
-- People may have no account, and an age class ends on a day that is told; the copy is filled anew with both.
alter table known_volunteer
    alter column subject drop not null,
    add column class_until date;
