-- How it was paid, for the receipt: a gateway's name, or what stands on a card ("Visa •••• 4242").
alter table invoices add column paid_with text;
