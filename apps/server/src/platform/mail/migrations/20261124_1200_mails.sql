-- One row per mail: the queue and the record of it. Never its text: a text may hold a one-time link.
create table mails (
  id text primary key,
  template text not null,
  "to" text not null,
  language text not null check (language in ('en', 'vi')),
  customer_id text,
  mode text check (mode in ('live', 'test')),
  object text not null,
  data jsonb not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'unknown', 'failed', 'dropped')),
  -- Why it ended as it did; `last_error` is the drain's and is cleared when work ends.
  reason text,
  message_id text,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index mails_due on mails (due_at, id) where state in ('queued', 'sending') and dead_at is null;
create index mails_attention on mails (id) where state = 'unknown' or dead_at is not null;
create index mails_object on mails (object, template, created_at);
create index mails_customer on mails (customer_id, id);
select mekong_private.protect('mails', 'internal');
