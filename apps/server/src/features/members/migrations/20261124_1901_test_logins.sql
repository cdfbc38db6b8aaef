-- Logins that belong to test customers alone: they go with them, so that their e-mails are free for the real thing.
create function mekong_private.test_logins() returns setof text
  language plpgsql stable set search_path = '' as
$$ begin
  return query select u.id from public.users u where u.staff_role is null
    and exists (select from public.members m join public.customers c on c.id = m.customer_id
      where m.user_id = u.id and c.mode = 'test')
    and not exists (select from public.members m join public.customers c on c.id = m.customer_id
      where m.user_id = u.id and c.mode <> 'test');
end $$;
revoke execute on function mekong_private.test_logins() from public;
grant execute on function mekong_private.test_logins() to mekong_service;

insert into mekong_private.test_data_rules (target, condition) values
  ('public.users', $$id in (select mekong_private.test_logins())$$),
  -- What such a login did, and what was done to it or its sessions.
  ('public.audit_log', $$object in (select mekong_private.test_logins())
    or actor like 'user:%' and substr(actor, 6) in (select mekong_private.test_logins())
    or after ->> 'userId' in (select mekong_private.test_logins())$$),
  ('public.mails', $$lower("to") in (select email from public.users where id in (select mekong_private.test_logins()))$$);
