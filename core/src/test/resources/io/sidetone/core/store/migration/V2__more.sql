alter table note add column more bigint;
