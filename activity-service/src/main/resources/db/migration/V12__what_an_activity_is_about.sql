-- What an activity or a shift is about, where one meets, and the volunteer in charge; those of before say nothing.
alter table activity add column content text, add column place text, add column in_charge uuid;
alter table shift add column content text, add column place text, add column in_charge uuid;
