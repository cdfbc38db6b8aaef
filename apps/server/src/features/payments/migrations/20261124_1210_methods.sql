-- What a customer can be charged by without being there.
create table payment_methods (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  gateway text not null,
  connection text not null check (connection in ('sandbox', 'test', 'live')),
  kind text not null check (kind in ('card', 'paypal')),
  label text not null,
  state text not null check (state in ('active', 'removed', 'failed')),
  is_default boolean not null check (not is_default or state = 'active'),
  last_failure_code text,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index payment_methods_customer on payment_methods (customer_id, id desc);
create unique index payment_methods_default on payment_methods (customer_id) where is_default;

-- Apart from the method, which its customer may read: with the token anybody who has the seller's keys can charge.
create table payment_method_tokens (
  method_id text primary key references payment_methods (id),
  gateway text not null,
  connection text not null,
  token text not null,
  unique (gateway, connection, token)
);

-- A method that is being saved without buying anything; the method gets the same id.
create table payment_method_setups (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  gateway text not null,
  connection text not null check (connection in ('sandbox', 'test', 'live')),
  state text not null check (state in ('pending', 'completed', 'failed', 'canceled')),
  gateway_setup_id text,
  approval_url text,
  expires_at timestamptz,
  method_id text references payment_methods (id),
  failure_code text,
  failure_message text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz
);
create index payment_method_setups_customer on payment_method_setups (customer_id, id desc);
create index payment_method_setups_method on payment_method_setups (method_id);
create unique index payment_method_setups_gateway on payment_method_setups (gateway, connection, gateway_setup_id);
create index payment_method_setups_due on payment_method_setups (due_at) where dead_at is null and state = 'pending';

select mekong_private.protect('payment_methods', 'customer');
select mekong_private.protect('payment_method_tokens', 'internal');
select mekong_private.protect('payment_method_setups', 'customer');

alter table payments
  /* The saved method that is charged; null where the buyer approves. */
  add column payment_method_id text references payment_methods (id),
  /* Of the amount: what its invoice did not need. */
  add column to_credit bigint not null default 0 check (to_credit >= 0 and to_credit <= amount);
update payments set to_credit = amount where unapplied;
create index payments_method on payments (payment_method_id);
