create table checkouts (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  state text not null check (state in ('open', 'completed', 'failed', 'canceled', 'expired', 'discarded')),
  plan_version_id text not null references plan_versions (id),
  price_id text not null references prices (id),
  seats bigint not null check (seats > 0),
  gateway text not null,
  subscription_id text not null references subscriptions (id),
  invoice_id text not null references invoices (id),
  /* The payment that is being tried; earlier ones stay, and may still succeed. */
  payment_id text not null references payments (id),
  failure_code text,
  failure_message text,
  created_at timestamptz not null,
  completed_at timestamptz,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz
);
create index checkouts_customer on checkouts (customer_id, id desc);
create index checkouts_plan_version on checkouts (plan_version_id);
create index checkouts_price on checkouts (price_id);
create index checkouts_subscription on checkouts (subscription_id);
create index checkouts_invoice on checkouts (invoice_id);
create index checkouts_payment on checkouts (payment_id);
create index checkouts_due on checkouts (due_at) where dead_at is null and state not in ('completed', 'discarded');
select mekong_private.protect('checkouts', 'customer');
