-- One row per Idempotency-Key in use, written in the effect's own first transaction, kept for 24 hours.
create table idempotency_keys (
  scope text not null,
  route text not null,
  key text not null,
  request_hash text not null,
  -- interrupted: the handler ended with an error of ours after its first commit; a repeat goes on at once
  state text not null check (state in ('running', 'interrupted', 'done')),
  resource text,
  status integer,
  answer text,
  created_at timestamptz not null,
  started_at timestamptz not null,
  primary key (scope, route, key),
  check ((state = 'done') = (status is not null and answer is not null))
);
create index idempotency_keys_age on idempotency_keys (created_at);
select mekong_private.protect('idempotency_keys', 'internal');
