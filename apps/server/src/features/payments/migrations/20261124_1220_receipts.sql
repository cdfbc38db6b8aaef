-- Where money came from that no gateway has seen: bank transfer, cash, the seller's own wallet.
create table payment_receipts (
  payment_id text primary key references payments (id),
  invoice_id text not null references invoices (id),
  channel text not null check (channel in ('bank_transfer', 'cash', 'crypto', 'other')),
  received_on date not null,
  reference text,
  note text,
  file_id text references files (id),
  recorded_by text not null
);
create index payment_receipts_reference on payment_receipts (invoice_id, lower(reference));
create index payment_receipts_file on payment_receipts (file_id);
select mekong_private.protect('payment_receipts', 'internal');
