-- What moved an invoice since it was issued. balance = total − credited − credit_used + credit_given − paid + refunded
alter table invoices
  add column credited bigint not null default 0 check (credited >= 0),
  add column credit_used bigint not null default 0 check (credit_used >= 0),
  add column credit_given bigint not null default 0 check (credit_given >= 0),
  add column paid bigint not null default 0 check (paid >= 0),
  add column refunded bigint not null default 0 check (refunded >= 0);
update invoices set paid = total where state = 'paid';
