-- What the customer's invoices say of it besides its name: who is billed, where, and under which tax id.
alter table customers
  add column billing jsonb not null default '{"name": null, "address": null, "taxId": null}';
