-- Acts of staff. Rows are only ever added; ids are UUIDv7 and sort by the time of the act.
create table if not exists trail (
    id          uuid primary key,
    at          timestamptz not null,
    actor       uuid        not null,
    act         text        not null,
    subject     text        not null,
    reason_code text
);

create or replace function trail_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the trail is append-only'; end $$;
create or replace trigger trail_append_only before update or delete on trail
    for each row execute function trail_is_append_only();
create or replace trigger trail_no_truncate before truncate on trail
    for each statement execute function trail_is_append_only();
