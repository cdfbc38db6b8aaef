-- Keys that staff pasted. Those of the environment and the sandbox are not stored.
create table gateway_connections (
  id text primary key,
  gateway text not null check (gateway in ('paypal', 'stripe')),
  kind text not null check (kind in ('test', 'live')),
  /* Sealed: readable with the data key alone. */
  keys text not null,
  /* Enough to recognise the key: its beginning and last four characters. */
  hint text not null,
  enabled boolean not null,
  /* Checkouts take the lowest first. */
  priority integer not null,
  checked_at timestamptz,
  check_result text check (check_result in ('ok', 'refused', 'unknown')),
  check_message text,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (gateway, kind)
);
select mekong_private.protect('gateway_connections', 'internal');
