create table payments (
  id text primary key,
  customer_id text not null references customers (id),
  invoice_id text not null references invoices (id),
  mode text not null check (mode in ('live', 'test')),
  gateway text not null,
  connection text not null check (connection in ('sandbox', 'test', 'live')),
  state text not null check (state in ('pending', 'processing', 'succeeded', 'failed', 'canceled',
    'partially_refunded', 'refunded', 'disputed')),
  /* Stands beside the state: parked until a person or the sweep decides. */
  hold text check (hold in ('mismatch', 'settle_failed', 'review')),
  hold_reason text,
  /* Money that came in for an invoice that was paid or void already. */
  unapplied boolean not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  fee bigint,
  order_id text,
  capture_id text,
  approval_url text,
  expires_at timestamptz,
  failure_code text,
  failure_message text,
  created_at timestamptz not null,
  settled_at timestamptz,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz
);
create index payments_customer on payments (customer_id, id desc);
create index payments_invoice on payments (invoice_id);
create unique index payments_order on payments (gateway, connection, order_id);
create index payments_capture on payments (gateway, connection, capture_id);
create index payments_due on payments (due_at) where dead_at is null and state in ('pending', 'processing');
create index payments_attention on payments (id) where hold is not null or dead_at is not null;

-- Every write to a gateway, committed before the call is made.
create table gateway_attempts (
  id text primary key,
  customer_id text not null references customers (id),
  payment_id text not null references payments (id),
  operation text not null check (operation in ('create_order', 'capture', 'refund')),
  idempotency_key text not null unique,
  request jsonb not null,
  request_hash text not null,
  state text not null check (state in ('intended', 'sent', 'succeeded', 'pending', 'declined', 'unknown', 'rejected')),
  answer jsonb,
  created_at timestamptz not null,
  sent_at timestamptz,
  answered_at timestamptz,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz
);
create index gateway_attempts_payment on gateway_attempts (payment_id);
create index gateway_attempts_customer on gateway_attempts (customer_id);
create index gateway_attempts_due on gateway_attempts (due_at) where dead_at is null and state in ('intended', 'sent');
-- A double click finds the attempt that runs instead of making a second one.
create unique index gateway_attempts_open on gateway_attempts (payment_id, operation) where state in ('intended', 'sent');

select mekong_private.protect('payments', 'customer');
select mekong_private.protect('gateway_attempts', 'customer');
