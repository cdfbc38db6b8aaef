-- Up to when each connection's own list of events has been compared with the inbox.
create table event_sweeps (
  gateway text not null,
  connection text not null check (connection in ('sandbox', 'test', 'live')),
  swept_until timestamptz not null,
  primary key (gateway, connection)
);
select mekong_private.protect('event_sweeps', 'internal');
-- The inbox of a sandbox or a test mode is purged; after that the look begins anew.
insert into mekong_private.test_data_rules (target, condition) values
  ('public.event_sweeps', $$connection <> 'live'$$);
