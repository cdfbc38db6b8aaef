create table refunds (
  id text primary key,
  customer_id text not null references customers (id),
  mode text not null check (mode in ('live', 'test')),
  /* Null: paid out of the customer's credit by the seller's own bank. */
  payment_id text references payments (id),
  invoice_id text references invoices (id),
  /* Issued as the refund settles: one that fails leaves no document. */
  credit_note_id text references credit_notes (id),
  gateway text not null,
  kind text not null check (kind in ('invoice', 'unapplied', 'credit')),
  state text not null check (state in ('pending', 'succeeded', 'failed', 'canceled')),
  amount bigint not null check (amount > 0),
  /* Of the amount: out of the customer's credit, not off the invoice. */
  from_credit bigint not null check (from_credit >= 0 and from_credit <= amount),
  currency text not null,
  reason text not null check (reason in ('requested_by_customer', 'duplicate', 'fraudulent', 'other')),
  note text,
  /* What becomes of what was bought: the seller's policy, or what was said for this refund. */
  access text not null check (access in ('policy', 'keep', 'end')),
  gateway_refund_id text,
  failure_code text,
  failure_message text,
  requested_by text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  /* Set while the gateway has something to say that nobody has heard yet. */
  due_at timestamptz,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz,
  check (payment_id is not null or kind = 'credit')
);
create index refunds_customer on refunds (customer_id, id desc);
create index refunds_payment on refunds (payment_id);
create index refunds_invoice on refunds (invoice_id);
create index refunds_credit_note on refunds (credit_note_id);
create index refunds_due on refunds (due_at) where dead_at is null and state in ('pending', 'failed');
create index refunds_attention on refunds (id) where state = 'failed' or failure_code is not null;
select mekong_private.protect('refunds', 'customer');

-- Money that came twice was given back by an attempt alone until now: each gets the row that it stands for.
insert into refunds (id, customer_id, mode, payment_id, gateway, kind, state, amount, from_credit, currency, reason,
    access, failure_code, requested_by, created_at, settled_at)
  select 're_' || substr(a.id, 5), a.customer_id, p.mode, p.id, p.gateway, 'unapplied',
    case a.state when 'succeeded' then 'succeeded' when 'declined' then 'failed' when 'rejected' then 'failed' else 'pending' end,
    p.amount, p.amount, p.currency, 'duplicate', 'keep', a.answer ->> 'code', 'system:migration', a.created_at,
    case a.state when 'succeeded' then a.answered_at end
  from gateway_attempts a join payments p on p.id = a.payment_id
  where a.operation = 'refund' and a.object = a.payment_id and a.state <> 'unknown';
update gateway_attempts a set object = 're_' || substr(a.id, 5),
    request = jsonb_build_object('refundId', 're_' || substr(a.id, 5), 'amount', p.amount::text, 'fromCredit', p.amount::text,
      'currency', p.currency,
      'note', 'This invoice was paid already')
  from payments p
  where p.id = a.payment_id and a.operation = 'refund' and a.object = a.payment_id and a.state <> 'unknown';
