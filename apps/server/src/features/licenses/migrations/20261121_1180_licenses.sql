-- Only the hash of a key is stored: it is shown again by making it anew from tenant, day, counter and secret.
create table licenses (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  subscription_id text references subscriptions (id),
  plan_version_id text references plan_versions (id),
  prefix text not null,
  tenant text not null,
  day date not null,
  counter integer not null check (counter between 0 and 9999),
  secret_version integer not null,
  key_hash text not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  expires_on date not null,
  suspended_at timestamptz,
  revoked_at timestamptz,
  revoke_reason text,
  created_at timestamptz not null,
  unique (tenant, day, counter)
);
create index licenses_customer on licenses (customer_id, id desc);
create index licenses_plan_version on licenses (plan_version_id);
create index licenses_all_of_subscription on licenses (subscription_id);
-- However often a payment is told, a subscription has one license.
create unique index licenses_subscription on licenses (subscription_id) where revoked_at is null;
select mekong_private.protect('licenses', 'customer');
