-- stop upgrade to 2.0
-- Acts move to the trail that all services keep alike, in the order they had.
create table trail (
    id          uuid primary key,
    at          timestamptz not null,
    actor       uuid        not null,
    act         text        not null,
    subject     text        not null,
    reason_code text
);
-- an id is as old as its act, and of the same moment the later one has the later id: the clock goes on from row to row
insert into trail (id, at, actor, act, subject, reason_code)
select uuidv7(at - statement_timestamp()), at, actor, act, subject, reason_code
  from (select * from audit_trail order by id) as acts;

drop table audit_trail;
drop function audit_trail_is_append_only;
