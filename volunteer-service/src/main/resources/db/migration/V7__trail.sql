-- stop upgrade to 2.0
-- Acts move to the trail that all services keep alike, with the numbers and in the order they had.
create table trail (
    number      bigint generated always as identity,
    id          uuid primary key,
    at          timestamptz not null,
    actor       uuid        not null,
    act         text        not null,
    subject     text        not null,
    reason_code text
);
insert into trail (number, id, at, actor, act, subject, reason_code) overriding system value
select id, uuidv7(at - clock_timestamp()), at, actor, act, subject, reason_code from audit_trail order by id;
select setval(pg_get_serial_sequence('trail', 'number'), coalesce(max(number), 0) + 1, false) from trail;

drop table audit_trail;
drop function audit_trail_is_append_only;
