create table products (
  id text primary key,
  code text not null unique,
  name text not null,
  created_at timestamptz not null
);
create table features (
  code text primary key,
  label text not null,
  kind text not null check (kind in ('boolean', 'static', 'metered'))
);
create table plans (
  id text primary key,
  product_id text not null references products (id),
  code text not null unique,
  name text not null,
  tagline text not null,
  audience text not null,
  custom boolean not null,
  position integer not null,
  highlights jsonb not null,
  created_at timestamptz not null,
  archived_at timestamptz
);
create index plans_product on plans (product_id);
-- Other names that a plan is asked for by (`pro` is Team).
create table plan_aliases (
  alias text primary key,
  plan_id text not null references plans (id)
);
create index plan_aliases_plan on plan_aliases (plan_id);
-- A subscription keeps the version that it bought; the newest is on sale.
create table plan_versions (
  id text primary key,
  plan_id text not null references plans (id),
  version integer not null,
  created_at timestamptz not null,
  unique (plan_id, version)
);
create table prices (
  id text primary key,
  plan_version_id text not null references plan_versions (id),
  interval text not null check (interval in ('week', 'month', 'quarter', 'year')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  model text not null check (model in ('flat', 'per_unit')),
  /* In the major unit; may be finer than the minor unit. */
  unit_amount numeric(24, 12) not null check (unit_amount >= 0),
  unique (plan_version_id, interval, currency)
);
create table plan_entitlements (
  plan_version_id text not null references plan_versions (id),
  feature text not null references features (code),
  /* Null = unlimited. */
  value bigint check (value >= 0),
  period text check (period in ('month')),
  primary key (plan_version_id, feature)
);
create index plan_entitlements_feature on plan_entitlements (feature);

select mekong_private.protect(t, 'public') from unnest(array['products', 'features', 'plans', 'plan_aliases',
  'plan_versions', 'prices', 'plan_entitlements']::regclass[]) t;
