create table schedules (
  name text primary key,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  last_run_at timestamptz
);
select mekong_private.protect('schedules', 'internal');
