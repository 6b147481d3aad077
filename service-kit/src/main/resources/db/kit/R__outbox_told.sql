-- How new the newest event is that Kafka was told and that left the outbox: a log that has a newer one was told it by
-- a database that is no more. One that has told before this was kept begins with now, one that never has with nothing.
create table if not exists outbox_told (
    single boolean     primary key default true check (single),
    until  timestamptz not null
) with (fillfactor = 50);

insert into outbox_told (until)
select case when pg_sequence_last_value(pg_get_serial_sequence('outbox', 'sequence')::regclass) is null
            then '-infinity' else now() end
on conflict do nothing;
