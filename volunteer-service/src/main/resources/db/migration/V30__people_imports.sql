-- A sheet of people that was begun with, known by its digest and who sent it; what it says of people is not kept.
create table people_import (
    id         uuid primary key,
    digest     bytea       not null,
    brought_by uuid        not null,
    site_code  text        not null,
    last_line  int         not null default 0,
    added      int         not null default 0,
    unchanged  int         not null default 0,
    refused    int         not null default 0,
    started_at timestamptz not null,
    done_at    timestamptz,
    constraint people_import_once unique (brought_by, digest, site_code),
    constraint people_import_digest_is_whole check (length(digest) = 32)
);

-- What became of each of its lines: whom it brought in, or why nobody.
create table people_import_line (
    import_id    uuid not null references people_import (id),
    line         int  not null,
    volunteer_id uuid,
    code         text,
    field        text,
    first_line   int,
    primary key (import_id, line),
    constraint people_import_line_has_one_outcome check ((volunteer_id is null) = (code is not null))
);
