-- As whom the maker of a supplement acted; unknown of those made before this was kept.
alter table supplement
    add column made_role text,
    add column made_site text,
    add column made_team uuid;
