create table customers (
  id text primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
  name text not null,
  email text not null,
  mode text not null check (mode in ('live', 'test')),
  zone text not null,
  -- The test clock's time; null = real time. Only test customers may have one.
  clock_at timestamptz check (clock_at is null or mode = 'test'),
  created_at timestamptz not null,
  closed_at timestamptz
);
select mekong_private.protect('customers', 'customer', 'id');

create or replace function mekong_private.customer_now(customer text, real_now timestamptz) returns timestamptz
  language sql stable set search_path = '' as
$$ select coalesce((select c.clock_at from public.customers c where c.id = customer), real_now) $$;
