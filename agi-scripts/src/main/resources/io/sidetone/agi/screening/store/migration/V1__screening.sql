-- All points in time are milliseconds since 1970, UTC.

-- Entries of the allow list and the block list.
create table screening_rule (
    id ${row-number},
    list text not null,
    callers text not null,
    note text not null,
    created bigint not null,
    expires bigint,
    treatment text,
    unique (list, callers)
);

-- Numbers that were dialled from here, and callers who got through the menu.
create table screening_number (
    kind text not null,
    number text not null,
    noted bigint not null,
    primary key (kind, number)
);

-- The emergency call, the bypass window and the permit for the next call: a row each, or none.
create table screening_window (
    name text not null primary key,
    moment bigint not null,
    once boolean not null
);

create table screening_call (
    id ${row-number},
    channel text not null unique,
    arrived bigint not null,
    line text not null,
    received text not null,
    number text not null,
    name text not null,
    attestation text not null,
    verdict text not null,
    step text not null,
    rule text not null,
    place text not null,
    reason text not null,
    score text not null,
    outcome text not null,
    recording text,
    ended bigint
);

create index screening_call_arrived on screening_call (arrived);
create index screening_call_number on screening_call (number);
