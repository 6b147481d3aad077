-- stop upgrade to 2.0
-- Who was appointed and by whom decides who may check whom; nothing is known of those whose events said neither.
alter table known_appointment
    add column volunteer_id uuid,
    add column appointed_by uuid;
