-- Ids of ours that an event was about, customer first: found when it was worked off.
alter table webhook_events add column touched text[] not null default '{}';
-- What arrives has touched nothing yet, and pays nothing for this index.
create index webhook_events_touched on webhook_events using gin (touched) where touched <> '{}';

-- Each time an event was worked off, and how that ended.
create table webhook_event_attempts (
  id uuid primary key,
  event_id uuid not null references webhook_events (id) on delete cascade,
  at timestamptz not null,
  outcome text not null check (outcome in ('done', 'failed')),
  error text,
  check ((outcome = 'failed') = (error is not null))
);
create index webhook_event_attempts_event on webhook_event_attempts (event_id, id);
select mekong_private.protect('webhook_event_attempts', 'internal');
