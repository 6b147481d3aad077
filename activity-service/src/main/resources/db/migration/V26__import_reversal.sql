-- stop upgrade to 2.0
-- What a site has brought in is taken back whole: proposed by one person, decided by another, activity by activity.
create table import_reversal (
    id             uuid primary key,
    import_id      uuid        not null references import_proposal,
    state          text        not null check (state in ('PENDING', 'APPLYING', 'APPLIED', 'REJECTED')),
    reason_code    text        not null,
    made_at        timestamptz not null,
    made_by        uuid        not null,
    made_role      text        not null,
    made_site      text,
    checked_at     timestamptz,
    checked_by     uuid,
    checked_role   text,
    checked_site   text,
    rejection_code text,
    check (checked_by <> made_by),
    check ((state = 'PENDING') = (checked_by is null)),
    check ((state = 'REJECTED') = (rejection_code is not null))
);
-- Once taken back is enough, and one proposal at a time waits for that.
create unique index import_reversal_standing on import_reversal (import_id) where state <> 'REJECTED';
create index import_reversal_of_import on import_reversal (import_id, id desc);
create index import_reversal_applying on import_reversal (id) where state = 'APPLYING';

alter table import_item drop constraint import_item_state_check;
alter table import_item add constraint import_item_state_check
    check (state in ('WAITING', 'APPLIED', 'UNCHANGED', 'REFUSED', 'REJECTED', 'REVERSED'));
alter table import_item drop constraint import_item_check;
alter table import_item add constraint import_item_applied
    check ((state in ('APPLIED', 'REVERSED')) = (activity_id is not null));
