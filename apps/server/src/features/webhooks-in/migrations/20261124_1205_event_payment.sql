-- Our id of the payment, as the gateway's object carries it: how a charge whose answer got lost is found again.
alter table webhook_events add column payment_id text;
