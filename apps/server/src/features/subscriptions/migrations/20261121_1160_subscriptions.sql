create table subscriptions (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  state text not null check (state in ('incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'paused', 'canceled')),
  managed_by text not null check (managed_by in ('mekong', 'gateway')),
  plan_version_id text not null references plan_versions (id),
  interval text not null,
  currency text not null,
  anchor_at timestamptz,
  current_period_start timestamptz,
  current_period_end timestamptz,
  cancel_at timestamptz,
  canceled_at timestamptz,
  created_at timestamptz not null,
  /* When something happens by itself, in the customer's time: today the end of a canceled one. */
  due_at timestamptz,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz,
  check (state in ('incomplete', 'canceled') or current_period_end is not null)
);
create index subscriptions_customer on subscriptions (customer_id, id desc);
create index subscriptions_plan_version on subscriptions (plan_version_id);
create index subscriptions_due on subscriptions (due_at) where dead_at is null;

create table subscription_items (
  id text primary key,
  subscription_id text not null references subscriptions (id),
  customer_id text not null,
  price_id text not null references prices (id),
  quantity bigint not null check (quantity > 0)
);
create index subscription_items_subscription on subscription_items (subscription_id);
create index subscription_items_price on subscription_items (price_id);

-- Every change, with who and why.
create table subscription_changes (
  id text primary key,
  subscription_id text not null references subscriptions (id),
  customer_id text not null,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  reason text,
  before jsonb not null,
  after jsonb not null
);
create index subscription_changes_subscription on subscription_changes (subscription_id, id);

select mekong_private.protect(t, 'customer')
  from unnest(array['subscriptions', 'subscription_items', 'subscription_changes']::regclass[]) t;
