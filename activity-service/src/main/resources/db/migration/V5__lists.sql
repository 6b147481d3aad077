-- Lists of activities start with the latest. Each filter finds its own in that order, however few of them there are:
-- the order alone led through all activities to find that none is of a kind, a site or a team.
create index activity_by_site on activity (site_code, starts_at desc, id desc);
create index activity_by_kind on activity (kind, starts_at desc, id desc);
create index activity_by_state on activity (state, starts_at desc, id desc);
create index activity_by_team on activity (team_id, starts_at desc, id desc) where team_id is not null;
create index activity_by_campaign on activity (campaign_id, starts_at desc, id desc) where campaign_id is not null;
