-- Where each partition of another service's topics goes on, kept together with what was taken in of it.
create table if not exists inbox_position (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
) with (fillfactor = 50);
