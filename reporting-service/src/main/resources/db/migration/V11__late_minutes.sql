-- stop upgrade to 2.0
-- Minutes that became known after their month had closed are counted apart as well. Nothing told so far says that it is
-- late, so that the sums of before have none; a generation becomes what version 3 of the fold makes of the same events,
-- unless it could not decide some of them: they may be of a type that is known from now on, and it is derived anew.
alter table service_total add column late_minutes bigint not null default 0;
alter table service_rollup add column late_minutes bigint not null default 0;
-- few among many minutes
create index fact_late on fact (generation, day, event_id, ordinal) where measure = 'LATE_MINUTES';
update generation set fold_version = 3
where fold_version = 2 and not exists (select from position where position.generation = generation.id and undecided > 0);
