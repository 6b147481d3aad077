-- Who looks for what is odd asks for few kinds of events, and for what was recorded in a period.
-- When the log took an event down, by its own clock; null where the log's time is its producer's, and of events of before.
alter table journal add column logged_at timestamptz;
-- Who claimed and who agreed, by their accounts, where an event was checked; no event of before says so.
alter table journal add column made_by uuid, add column checked_by uuid;
create index journal_checked on journal (generation, made_by, recorded_at) include (checked_by, event_id)
    where made_by is not null;
-- by more than an outage of minutes explains: none, as a rule
create index journal_clock on journal (generation, recorded_at)
    where logged_at - recorded_at not between interval '-1 minute' and interval '10 minutes';
-- claims, what was said to them, head-counts and appointments are few among many
create index journal_claims on journal (generation, type, recorded_at)
    where type in ('Appointed', 'AppointmentRevoked', 'AppointmentStated', 'ImportProposed', 'ImportRejected',
        'ReachCounted', 'ReachProposed', 'ReachRejected', 'ReviewProposed', 'ReviewRejected', 'SupplementMade',
        'SupplementRejected');
-- whose account somebody's is, and who asked for a place that somebody else gave
create index journal_askers on journal (generation, subject)
    where type in ('AccountLinked', 'SignUpSubmitted', 'VolunteerRegistered');
-- facts come in the order in which they were recorded, near enough
create index fact_recorded on fact using brin (recorded_at);
