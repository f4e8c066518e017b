-- What calls over trunks use up. All points in time are milliseconds since 1970, UTC.

create table toll_call (
    id text not null primary key,
    endpoint text not null,
    began bigint not null,
    answered bigint,
    known_until bigint not null,
    is_open integer not null,
    -- A decimal number as text: SQLite has no other exact form.
    per_minute text not null,
    is_abroad integer not null
);

create index toll_call_known_until on toll_call (known_until);
