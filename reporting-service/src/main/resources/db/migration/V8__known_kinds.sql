-- The catalogue of kinds, each with its forms; a kind has a row without a form as well. No event tells of it: it changes
-- by migration alone, there as here, and a kind that is missing here is known from its first fact on.
create table known_kind (
    kind text not null,
    form text not null,
    primary key (kind, form)
);
insert into known_kind (kind, form) values
    ('THEORY_TALK', ''),
    ('THEORY_TALK', 'PEOPLES_TALK'),
    ('THEORY_TALK', 'ZONE_FORUM'),
    ('THEORY_TALK', 'PARTY_SCHOOL'),
    ('THEORY_TALK', 'ART_TALK'),
    ('THEORY_TALK', 'OTHER'),
    ('BUSINESS_SUPPORT', ''),
    ('MEDIATION', ''),
    ('SCIENCE_AND_LAW', ''),
    ('CARING_AID', ''),
    ('EYE_CARE', ''),
    ('CUSTOMS_REFORM', ''),
    ('NEIGHBOUR_HELP', ''),
    ('POLICY_OUTREACH', ''),
    ('CULTURE_OUTREACH', ''),
    ('EPIDEMIC_CONTROL', ''),
    ('ELDERLY_AND_CHILDREN', ''),
    ('PUBLIC_ORDER', ''),
    ('ENVIRONMENT', ''),
    ('CIVILITY', ''),
    ('CULTURE', ''),
    ('TRAINING', '');
