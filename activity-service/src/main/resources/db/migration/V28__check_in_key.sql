-- Which request made or met which attendance: a repeated key finds it again, even when its person has left.
create table check_in_key (
    shift_id      uuid not null,
    volunteer_id  uuid not null,
    key           text not null,
    attendance_id uuid not null references attendance,
    primary key (shift_id, volunteer_id, key)
);
