-- A customer's keys, and with no customer the house's own. What proves a key lies apart: its customer may read this table.
create table api_keys (
  id text primary key,
  -- null: a house key, for every customer of its mode
  customer_id text references customers (id),
  mode text not null check (mode in ('live', 'test')),
  name text not null,
  scopes text[] not null,
  last_four text not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,
  -- A key that was rotated lives on until then, so that its users can change over.
  retires_at timestamptz,
  rotated_from text references api_keys (id),
  -- To the minute: written when a minute has passed since the last.
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_customer on api_keys (customer_id, id desc);
-- One successor at most, however many ask for one.
create unique index api_keys_rotated_from on api_keys (rotated_from);

create table api_key_hashes (
  -- SHA-256 of the whole key, hex.
  hash text primary key,
  key_id text not null unique references api_keys (id)
);
select mekong_private.protect('api_keys', 'customer');
select mekong_private.protect('api_key_hashes', 'internal');
