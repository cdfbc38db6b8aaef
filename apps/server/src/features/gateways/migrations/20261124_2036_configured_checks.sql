-- How the last test ended of a connection whose keys are not stored: those of the environment and the sandbox.
create table gateway_checks (
  gateway text not null,
  kind text not null check (kind in ('sandbox', 'test', 'live')),
  checked_at timestamptz not null,
  result text not null check (result in ('ok', 'refused', 'unknown')),
  message text,
  primary key (gateway, kind)
);
select mekong_private.protect('gateway_checks', 'internal');
