-- The number people read and quote; it says nothing about the person.
create sequence volunteer_number;

create table volunteer (
    id                 uuid primary key,
    number             text        not null,
    subject            uuid        not null,
    site_code          text        not null references site (code),
    status             text        not null,
    name               text        not null,
    sex                text        not null,
    birth_date         date        not null,
    document_type      text        not null,
    document_hash      bytea       not null,
    sealed_document    bytea       not null,
    sealed_phone       bytea       not null,
    wrapped_key        bytea       not null,
    residence_area     text        not null,
    tags               text[]      not null,
    service_categories text[]      not null,
    version            bigint      not null,
    registered_at      timestamptz not null,
    constraint volunteer_subject_unique unique (subject),
    constraint volunteer_document_unique unique (document_hash),
    constraint volunteer_number_unique unique (number),
    constraint volunteer_status_known check (status in ('PENDING', 'APPROVED', 'REJECTED', 'SUSPENDED')),
    constraint volunteer_sex_known check (sex in ('MALE', 'FEMALE')),
    constraint volunteer_hash_is_whole check (length(document_hash) = 32),
    constraint volunteer_version_rises check (version > 0)
);
create index volunteer_by_site on volunteer (site_code, id);

create table volunteer_skill (
    volunteer_id uuid not null references volunteer (id),
    skill        text not null,
    primary key (volunteer_id, skill),
    constraint volunteer_skill_known check (skill in ('LECTURER'))
);
