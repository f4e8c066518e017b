-- All points in time are milliseconds since 1970, UTC.

create table call_record (
    row_id ${row-number},
    id text not null unique,
    feature text not null,
    caller text not null,
    dialled text not null,
    destination text not null,
    trunk text not null,
    began bigint not null,
    answered bigint,
    ended bigint,
    ending text not null,
    why text not null,
    -- A decimal number as text: SQLite has no other exact form.
    cost text not null,
    -- JSON.
    legs text not null,
    -- When the record was last written: all that is known of a call's end if Sidetone died.
    noted bigint not null,
    -- Caller, and all text, in lower case as Java understands it; SQLite knows ASCII only.
    caller_sought text not null,
    text_sought text not null
);

create index call_record_began on call_record (began);
