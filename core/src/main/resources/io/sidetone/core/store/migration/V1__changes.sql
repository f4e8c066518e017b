-- How often each topic was changed, so that every process notices what another one wrote.
create table store_change (
    topic text not null primary key,
    changes bigint not null
);
