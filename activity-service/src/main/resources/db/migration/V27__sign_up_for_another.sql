-- As whom somebody signed another person up. There is no row of those who signed up for themselves, nor of those whom
-- somebody signed up before this was kept.
create table sign_up_for_another (
    sign_up_id uuid primary key references sign_up,
    role       text not null,
    site       text,
    team       uuid
);
