-- What is sold once has no subscription; a bank transfer has no payment until the money is there.
alter table checkouts
  alter column subscription_id drop not null,
  alter column payment_id drop not null,
  /* Bought without a login: the hash of the only credential of its return page, and who gets the account. */
  add column secret_hash text,
  add column guest_email text,
  add column guest_name text,
  add column guest_language text check (guest_language in ('en', 'vi')),
  add check ((secret_hash is null) = (guest_email is null));
