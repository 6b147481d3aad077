-- Events that could not be applied are kept as they came, never dropped.
create table if not exists dead_letter (
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    reason      text        not null,
    type        text,
    subject     text,
    payload     bytea,
    received_at timestamptz not null,
    primary key (topic, partition, "offset")
);
