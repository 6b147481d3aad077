-- stop upgrade to 2.0
-- Whether figures count somebody as a lecturer: who was suspended before this did not leave them and does not return.
alter table volunteer add column lectures boolean not null default false;
update volunteer
   set lectures = true
 where exists (select from volunteer_skill as granted where granted.volunteer_id = volunteer.id and granted.skill = 'LECTURER');
