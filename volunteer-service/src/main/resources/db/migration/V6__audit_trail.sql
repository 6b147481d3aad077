create table audit_trail (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor       uuid        not null,
    act         text        not null,
    subject     text        not null,
    reason_code text
);

create function audit_trail_is_append_only() returns trigger language plpgsql as
$$
begin
    raise exception 'audit_trail is append-only';
end
$$;

create trigger audit_trail_keeps_rows before update or delete on audit_trail
    for each row execute function audit_trail_is_append_only();
create trigger audit_trail_keeps_all before truncate on audit_trail
    for each statement execute function audit_trail_is_append_only();
