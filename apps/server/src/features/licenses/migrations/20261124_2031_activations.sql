-- What a license runs on. A machine is known by the hash of what it says of itself; what has ended stays as a record.
create table license_activations (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  license_id text not null references licenses (id),
  fingerprint_hash text not null,
  domain text,
  name text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('installation', 'account', 'staff')),
  check ((ended_at is null) = (ended_by is null))
);
-- However often a machine asks, it is one activation.
create unique index license_activations_live on license_activations (license_id, fingerprint_hash)
  where ended_at is null;
create index license_activations_license on license_activations (license_id, id);
create index license_activations_customer on license_activations (customer_id, id desc);
select mekong_private.protect('license_activations', 'customer');
