-- What a feature lets others read of its tables; everything else is its own.

-- plan: a shift with what must be known of its activity
create view planned_shift as
select s.id, s.role, s.starts_at, s.ends_at, s.sign_up_opens_at, s.sign_up_closes_at, s.withdrawal_deadline,
       s.activity_id, a.state as activity_state, a.published_at is not null as published, a.site_code,
       a.owner_site_code, a.team_id, a.kind, a.form, a.campaign_id, a.counts_as_service,
       a.starts_at as activity_starts_at, a.ends_at as activity_ends_at
  from shift s join activity a on a.id = s.activity_id;

-- attendance and reach: what says that an activity took place
create view attended_activity as select activity_id as id from attendance;
create view reached_activity as select activity_id as id from reach where reversal_id is null;

-- copies: who may hold no place, and who may act for a team or an owning site
create view barred_volunteer as
select id, status from known_volunteer where status in ('SUSPENDED', 'REJECTED');

create function known_to_act_for(actor uuid, team uuid, owner text) returns boolean language sql stable as
$$
    select exists (select 1 from known_appointment k
                    where k.subject = actor and not k.revoked
                      and (k.team_id = team or owner in (select known_sites_under(k.site_code))))
$$;
