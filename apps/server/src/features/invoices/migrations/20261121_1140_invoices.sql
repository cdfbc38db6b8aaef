create table invoices (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  state text not null check (state in ('draft', 'open', 'paid', 'void', 'uncollectible')),
  /* Null until finalised; gapless in its series. */
  number text unique,
  series text,
  currency text not null,
  subtotal bigint not null,
  discount bigint not null,
  tax bigint not null,
  total bigint not null,
  /* As they were when the invoice was made: a later change of address changes no document. */
  seller jsonb not null,
  buyer jsonb not null,
  /* What it bills, e.g. a subscription's id. */
  source text,
  created_at timestamptz not null,
  issued_at timestamptz,
  due_at timestamptz,
  paid_at timestamptz,
  voided_at timestamptz,
  check ((issued_at is null) = (state = 'draft' or (state = 'void' and number is null)))
);
create index invoices_customer on invoices (customer_id, id desc);
create index invoices_source on invoices (source);

create table invoice_lines (
  id text primary key,
  invoice_id text not null references invoices (id),
  customer_id text not null,
  position integer not null,
  description text not null,
  price_id text,
  quantity text not null,
  unit_amount text not null,
  /* Set: the line's period begins when the invoice is finalised. */
  interval text,
  period_start timestamptz,
  period_end timestamptz,
  subtotal bigint not null,
  discount bigint not null,
  tax bigint not null,
  total bigint not null,
  /* How the amount came about. */
  steps jsonb not null,
  unique (invoice_id, position)
);
create index invoice_lines_customer on invoice_lines (customer_id);

-- Locked last in every transaction, so that numbers have no gaps and no deadlocks.
create table number_series (
  series text primary key,
  next bigint not null
);
select mekong_private.protect('invoices', 'customer');
select mekong_private.protect('invoice_lines', 'customer');
select mekong_private.protect('number_series', 'internal');
