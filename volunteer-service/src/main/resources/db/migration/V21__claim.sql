-- stop upgrade to 2.0
-- A number that is known already makes a claim instead of an answer, so a document is held by one record of several.
alter table volunteer
    add column holds_document boolean not null default true,
    add column merged_into uuid references volunteer (id),
    drop constraint volunteer_document_unique,
    drop constraint volunteer_status_known,
    add constraint volunteer_status_known
        check (status in ('PENDING', 'APPROVED', 'REJECTED', 'SUSPENDED', 'MERGED')),
    add constraint volunteer_merged_into_another
        check ((status = 'MERGED') = (merged_into is not null) and merged_into is distinct from id);
update volunteer set holds_document = false where status = 'REJECTED';
create unique index volunteer_document_held on volunteer (document_hash) where holds_document;
create index volunteer_by_document on volunteer (document_hash);

create table claim (
    id          uuid primary key,
    kind        text        not null,
    state       text        not null,
    claimant    uuid        not null references volunteer (id),
    holder      uuid        not null references volunteer (id),
    opened_at   timestamptz not null,
    outcome     text,
    reason_code text,
    settled_by  uuid,
    settled_at  timestamptz,
    constraint claim_kind_known check (kind in ('DOCUMENT', 'DUPLICATE')),
    constraint claim_state_known check (state in ('OPEN', 'SETTLED', 'LAPSED')),
    constraint claim_outcome_known
        check (outcome in ('SAME_PERSON', 'CLAIMANT_RIGHTFUL', 'HOLDER_RIGHTFUL', 'DIFFERENT_PEOPLE')),
    constraint claim_settled_by_somebody check ((state = 'SETTLED') = (outcome is not null and settled_by is not null)),
    constraint claim_has_two_sides check (claimant <> holder)
);
create unique index claim_open on claim (claimant, holder) where state = 'OPEN';
create index claim_by_holder on claim (holder) where state = 'OPEN';
create index claim_by_claimant on claim (claimant);
