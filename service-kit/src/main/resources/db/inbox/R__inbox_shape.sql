-- Which shape the copies were filled in; the service that runs says which one it wants.
create table if not exists inbox_shape (
    single boolean primary key default true check (single),
    shape  integer not null
);
insert into inbox_shape (shape) values (0) on conflict do nothing;
