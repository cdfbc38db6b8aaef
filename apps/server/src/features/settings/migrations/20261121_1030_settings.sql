create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);
select mekong_private.protect('settings', 'internal');
