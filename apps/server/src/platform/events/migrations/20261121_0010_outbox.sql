-- Order of a stream is commit order: seq is assigned under the stream's row lock, held until commit.
create table outbox_streams (
  stream text primary key,
  last_seq bigint not null
);
create table outbox (
  id uuid primary key,
  stream text not null,
  seq bigint not null,
  type text not null,
  customer_id text,
  mode text not null check (mode in ('live', 'test')),
  object text not null,
  data jsonb not null,
  at timestamptz not null,
  relayed_at timestamptz,
  unique (stream, seq)
);
create index outbox_waiting on outbox (stream, seq) where relayed_at is null;

-- One row per event and subscriber until it is handled; handling deletes it in the effect's transaction.
create table outbox_deliveries (
  event_id uuid not null references outbox (id) on delete cascade,
  subscriber text not null,
  stream text not null,
  seq bigint not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  last_error text,
  dead_at timestamptz,
  primary key (event_id, subscriber)
);
create index outbox_deliveries_order on outbox_deliveries (subscriber, stream, seq);

create table audit_log (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  customer_id text,
  before jsonb,
  after jsonb,
  request_id text not null
);
create index audit_log_newest on audit_log (id desc);
create index audit_log_customer on audit_log (customer_id, id desc);

select mekong_private.protect('outbox_streams', 'internal');
select mekong_private.protect('outbox', 'internal');
select mekong_private.protect('outbox_deliveries', 'internal');
select mekong_private.protect('audit_log', 'customer');
