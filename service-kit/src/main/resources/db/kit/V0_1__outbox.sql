-- Events of committed changes on their way to Kafka; a row lives for some milliseconds.
create table outbox (
    sequence    bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    subject     text        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    body        text        not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
