-- The inbox, and the queue: an insert here is all that happens before the gateway gets its 200.
create table webhook_events (
  id uuid primary key,
  gateway text not null,
  connection text not null check (connection in ('sandbox', 'test', 'live')),
  dedupe_key text not null,
  type text not null,
  /* What to re-read: events of one subject are worked off together. */
  subject text not null,
  raw_body bytea not null,
  headers jsonb not null,
  state text not null check (state in ('waiting', 'done')),
  received_at timestamptz not null,
  processed_at timestamptz,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  dead_at timestamptz,
  unique (gateway, connection, dedupe_key)
);
create index webhook_events_due on webhook_events (due_at) where state = 'waiting' and dead_at is null;
create index webhook_events_subject on webhook_events (gateway, connection, subject) where state = 'waiting';
create index webhook_events_dead on webhook_events (dead_at) where dead_at is not null;
select mekong_private.protect('webhook_events', 'internal');
