-- An attempt may be about a payment, a refund, a saved method or the setup of one: `object` says which.
alter table gateway_attempts add column object text;
update gateway_attempts set object = payment_id;
alter table gateway_attempts
  alter column object set not null,
  alter column payment_id drop not null,
  drop constraint gateway_attempts_operation_check,
  add constraint gateway_attempts_operation_check check (operation in ('create_order', 'capture', 'charge', 'refund',
    'begin_setup', 'complete_setup', 'remove_method'));
create unique index gateway_attempts_open_object on gateway_attempts (object, operation)
  where state in ('intended', 'sent');
drop index gateway_attempts_open;
create index gateway_attempts_object on gateway_attempts (object);

-- What was given back of it, in minor units.
alter table payments add column refunded bigint not null default 0 check (refunded >= 0);
update payments set refunded = amount where state = 'refunded';
