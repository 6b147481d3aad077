-- stop upgrade to 2.0
-- Staff enrol people who have no account, and whoever enrolled somebody does not decide about them.
alter table volunteer
    alter column subject drop not null,
    add column enrolled_by uuid;

-- until when the age class holds that was told last, none for adults; of those of before that was not told, so for who
-- was no adult when it was, it is over at once and the service tells it anew
alter table volunteer add column class_until date;
update volunteer set class_until = registered.day
  from (select id, (registered_at at time zone 'Asia/Shanghai')::date as day from volunteer) as registered
 where registered.id = volunteer.id
   and registered.day < date_trunc('month', birth_date + interval '18 years') + interval '1 month';
create index volunteer_by_class_until on volunteer (class_until) where class_until is not null;
