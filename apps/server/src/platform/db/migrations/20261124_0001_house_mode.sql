-- A house key acts for the customers of one mode: the policies of the app role ask for it. The setting is empty for
-- everybody else, so nobody sees more than before.
create function mekong_private.house_mode() returns text
  language sql stable set search_path = '' as
$$ select nullif(current_setting('app.house_mode', true), '') $$;

-- Whether a customer is of the house key's mode. The customers feature replaces it; without customers none is.
create function mekong_private.in_house_mode(customer text) returns boolean
  language plpgsql stable set search_path = '' as
$$ begin return false; end $$;

-- Which rows of a customer table the app role may see. Rows that say their own mode are asked for it; else the customer
-- is looked up, and only for a house key.
create function mekong_private.customer_rule(target regclass, owner_key text) returns text
  language sql stable set search_path = '' as
$$
  select format('%I = (select mekong_private.customer_id()) or (select mekong_private.is_staff()) or ', owner_key) ||
    case when exists (select from pg_catalog.pg_attribute
        where attrelid = target and attname = 'mode' and not attisdropped)
      then 'mode = (select mekong_private.house_mode())'
      else format('((select mekong_private.house_mode()) is not null and mekong_private.in_house_mode(%I))', owner_key)
    end
$$;

create or replace function mekong_private.protect(target regclass, kind text, key text default null) returns void
  language plpgsql set search_path = '' as
$$
declare
  owner_key text := coalesce(key, case kind when 'customer' then 'customer_id' when 'user' then 'auth_id' end);
  app_rule text;
  own_rule text;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from public, anon, authenticated, mekong_app', target);
  execute format('grant select, insert, update, delete on %s to mekong_service', target);
  execute format('create policy service on %s to mekong_service using (true) with check (true)', target);
  execute format('comment on table %s is %L', target, 'rls:' || kind);
  if kind = 'internal' then
    return;
  elsif kind = 'public' then
    execute format('grant select on %s to mekong_app, anon, authenticated', target);
    execute format('create policy everybody on %s for select to mekong_app, anon, authenticated using (true)', target);
    return;
  elsif kind = 'customer' then
    app_rule := mekong_private.customer_rule(target, owner_key);
    own_rule := format('%I in (select mekong_private.my_customers())', owner_key);
  elsif kind = 'user' then
    app_rule := format('%I = (select mekong_private.auth_id()) or (select mekong_private.is_staff())', owner_key);
    own_rule := format('%I = (select mekong_private.auth_id())', owner_key);
  else
    raise exception 'unknown kind of table: %', kind;
  end if;
  execute format('grant select, update (%I) on %s to mekong_app', owner_key, target);
  execute format('grant select on %s to authenticated', target);
  execute format('create policy app on %s to mekong_app using (%s) with check (false)', target, app_rule);
  execute format('create policy own on %s for select to authenticated using (%s)', target, own_rule);
end $$;

-- The tables that are there already; those to come go through `protect`.
do $$
declare
  one record;
begin
  for one in
    select c.oid::regclass as target,
      case when exists (select from pg_attribute where attrelid = c.oid and attname = 'customer_id' and not attisdropped)
        then 'customer_id' else 'id' end as owner_key
    from pg_class c
    where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') = 'rls:customer'
  loop
    execute format('drop policy app on %s', one.target);
    execute format('create policy app on %s to mekong_app using (%s) with check (false)', one.target,
      mekong_private.customer_rule(one.target, one.owner_key));
  end loop;
end $$;

revoke execute on all functions in schema mekong_private from public;
grant execute on function mekong_private.house_mode(), mekong_private.in_house_mode(text) to mekong_service, mekong_app;
