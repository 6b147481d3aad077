-- Months that are closed, by their first day: what is told of them afterwards is late.
create table closed_month (
    month     date primary key check (extract(day from month) = 1),
    closed_at timestamptz not null
);
