-- Kinds are told now, with their names; what is listed without a version has not been told yet.
alter table known_kind
    add column name_zh text   not null default '',
    add column name_en text   not null default '',
    add column version bigint not null default 0;
