create table note (
    id ${row-number},
    text text not null unique
);
