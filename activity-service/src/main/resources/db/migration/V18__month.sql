-- Months that are closed, by their first day: what is told of them afterwards is late.
create table closed_month (
    month     date primary key check (extract(day from month) = 1),
    closed_at timestamptz not null
);

-- plan: the earliest of what anybody was told of
create view earliest_activity as
select id, starts_at from activity where published_at is not null order by starts_at, id limit 1;
