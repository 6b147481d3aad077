create table audit (
    id          uuid primary key,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    asked_by    text        not null,
    rebuild     boolean     not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    rebuilt_at  timestamptz,
    shadow      bigint,               -- kept while a rebuild may still switch to it
    events      bigint      not null default 0,
    undecided   bigint      not null default 0,
    drift       bigint      not null default 0,
    digest      text,
    reason      text
);

create table audit_offset (
    audit        uuid   not null references audit,
    topic        text   not null,
    partition    int    not null,
    first_offset bigint not null,
    last_offset  bigint not null,
    primary key (audit, topic, partition)
);

-- The first differences of an audit; audit.drift counts them all.
create table audit_drift (
    audit   uuid   not null references audit,
    ordinal int    not null,
    what    text   not null,
    key     jsonb  not null,
    stored  bigint not null,
    derived bigint not null,
    primary key (audit, ordinal)
);
