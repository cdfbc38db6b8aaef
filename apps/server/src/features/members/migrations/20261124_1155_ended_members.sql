-- A member that has ended stays for the audit log and grants nothing.
alter table members add column ended_at timestamptz;

create or replace function mekong_private.my_customers() returns setof text
  language plpgsql stable security definer set search_path = '' as
$$ begin
  return query select m.customer_id from public.members m join public.users u on u.id = m.user_id
    where u.auth_id = mekong_private.auth_id() and u.closed_at is null and m.ended_at is null;
end $$;
