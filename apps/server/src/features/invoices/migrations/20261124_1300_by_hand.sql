-- Invoices that staff write, and why one was given up.
alter table invoices
  add column memo text,
  add column purchase_order text,
  /* When it is to be paid once it is issued: so many days after, or on a date; neither = at once. */
  add column due_days integer check (due_days between 0 and 365),
  add column due_on date check (due_on is null or due_days is null),
  add column end_reason text;
create index invoices_state on invoices (state, id desc);

-- What credit notes have taken off each line: the next one takes the tax of the rest exactly.
alter table invoice_lines
  add column tax_rate text not null default '0',
  add column credited bigint not null default 0,
  add column credited_tax bigint not null default 0;

create table credit_notes (
  id text primary key,
  invoice_id text not null references invoices (id),
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  /* Gapless in its series; null only until the transaction that makes it ends. */
  number text unique,
  series text not null,
  currency text not null,
  total bigint not null check (total > 0),
  tax bigint not null,
  reason text not null,
  settled_by text not null check (settled_by in ('refund', 'credit', 'balance')),
  /* Of each line of the invoice: its id, description, amount and the tax in it. */
  lines jsonb not null,
  issued_at timestamptz not null
);
create index credit_notes_invoice on credit_notes (invoice_id);
create index credit_notes_customer on credit_notes (customer_id, id desc);
select mekong_private.protect('credit_notes', 'customer');
