-- stop upgrade to 2.0
-- Past activities of a site, proposed by one person from a document that stays with the unit, and decided as a whole by
-- another.
create table import_proposal (
    id              uuid primary key,
    owner_site_code text        not null,
    state           text        not null check (state in ('PENDING', 'APPLYING', 'APPLIED', 'REJECTED')),
    -- tells whether the same is proposed again
    said            text        not null,
    reason_code     text        not null,
    document_kind   text        not null,
    document_day    date        not null,
    shelf_mark      text        not null,
    document_digest text        not null,
    activities      integer     not null check (activities > 0),
    attendances     integer     not null,
    minutes         integer     not null,
    made_at         timestamptz not null,
    made_by         uuid        not null,
    made_role       text        not null,
    made_site       text,
    checked_at      timestamptz,
    checked_by      uuid,
    checked_role    text,
    checked_site    text,
    rejection_code  text,
    check (checked_by <> made_by),
    check ((state = 'PENDING') = (checked_by is null)),
    check ((checked_by is null) = (checked_at is null)),
    check ((state = 'REJECTED') = (rejection_code is not null))
);
create index import_proposal_by_state on import_proposal (state, id desc);
create index import_proposal_of_maker on import_proposal (made_by, said) where state = 'PENDING';
create index import_proposal_rejected on import_proposal (owner_site_code) where state = 'REJECTED';

-- Its activities as they were sent, and what became of each.
create table import_item (
    import_id       uuid    not null references import_proposal,
    place           integer not null,
    owner_site_code text    not null,
    external_id     text    not null,
    content         jsonb   not null,
    state           text    not null check (state in ('WAITING', 'APPLIED', 'UNCHANGED', 'REFUSED', 'REJECTED')),
    activity_id     uuid references activity,
    -- why it was refused, in both languages
    code            text,
    detail_zh       text,
    detail_en       text,
    members         jsonb,
    primary key (import_id, place),
    check ((state = 'APPLIED') = (activity_id is not null)),
    check ((state = 'REFUSED') = (code is not null))
);
-- Nothing waits in two proposals.
create unique index import_item_waiting on import_item (owner_site_code, external_id) where state = 'WAITING';
create index import_item_by_name on import_item (owner_site_code, external_id);

-- What is agreed to is what was sent.
create function import_stays_as_sent() returns trigger language plpgsql as
$$ begin raise exception 'import_stays_as_sent: % is decided, not changed', tg_table_name; end $$;
create trigger import_stays_as_sent before update on import_proposal for each row
    when ((old.id, old.owner_site_code, old.said, old.reason_code, old.document_kind, old.document_day, old.shelf_mark,
           old.document_digest, old.activities, old.attendances, old.minutes, old.made_at, old.made_by)
          is distinct from
          (new.id, new.owner_site_code, new.said, new.reason_code, new.document_kind, new.document_day, new.shelf_mark,
           new.document_digest, new.activities, new.attendances, new.minutes, new.made_at, new.made_by))
    execute function import_stays_as_sent();
create trigger import_stays_as_sent before update on import_item for each row
    when ((old.import_id, old.place, old.owner_site_code, old.external_id, old.content)
          is distinct from (new.import_id, new.place, new.owner_site_code, new.external_id, new.content))
    execute function import_stays_as_sent();
