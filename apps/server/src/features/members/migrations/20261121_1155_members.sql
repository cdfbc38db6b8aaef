create table members (
  id text primary key,
  customer_id text not null references customers (id),
  user_id text not null references users (id),
  role text not null check (role in ('owner', 'admin', 'billing', 'member', 'read-only')),
  created_at timestamptz not null,
  unique (customer_id, user_id)
);
create index members_user on members (user_id, id);
-- How many logins the account has paid for; null = unlimited.
create table customer_seats (
  customer_id text primary key references customers (id),
  seats integer check (seats > 0),
  updated_at timestamptz not null
);
select mekong_private.protect('members', 'customer');
select mekong_private.protect('customer_seats', 'customer');

create or replace function mekong_private.my_customers() returns setof text
  language plpgsql stable security definer set search_path = '' as
$$ begin
  return query select m.customer_id from public.members m join public.users u on u.id = m.user_id
    where u.auth_id = mekong_private.auth_id() and u.closed_at is null;
end $$;
