-- Roles, helper functions and the one way a table is protected. Idempotent: roles outlive a database.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['mekong_service', 'mekong_app', 'anon', 'authenticated'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then
        null; -- another database of this cluster made it at the same moment
      end;
    end if;
  end loop;
  -- Sessions log in as the owner and become one of these.
  execute format('grant mekong_service, mekong_app to %I', current_user);
end $$;

revoke all on schema public from public;
grant usage on schema public to mekong_service, mekong_app, anon, authenticated;

-- On Supabase anything in `public` is an anonymous RPC, so helpers live here.
create schema if not exists mekong_private;
revoke all on schema mekong_private from public;
grant usage on schema mekong_private to mekong_service, mekong_app, anon, authenticated;

create function mekong_private.customer_id() returns text
  language sql stable set search_path = '' as
$$ select nullif(current_setting('app.customer_id', true), '') $$;

create function mekong_private.is_staff() returns boolean
  language sql stable set search_path = '' as
$$ select coalesce(current_setting('app.staff', true), '') = 'on' $$;

create function mekong_private.auth_id() returns uuid
  language sql stable set search_path = '' as
$$ select (nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sub')::uuid $$;

-- The accounts of a Supabase login. The members feature replaces it; without members nobody has an account.
create function mekong_private.my_customers() returns setof text
  language plpgsql stable security definer set search_path = '' as
$$ begin return; end $$;

-- Business time. The customers feature replaces it; without test clocks it is the given real time.
create function mekong_private.customer_now(customer text, real_now timestamptz) returns timestamptz
  language plpgsql stable set search_path = '' as
$$ begin return real_now; end $$;

-- Row-level security for one table. kind: customer (whose), user (whose login), public (all read), internal.
-- The app role may lock rows it sees (SELECT … FOR UPDATE asks for UPDATE on a column) but WITH CHECK (false)
-- refuses every write: writing is the service's, after `persist()`.
create function mekong_private.protect(target regclass, kind text, key text default null) returns void
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
    app_rule := format('%I = (select mekong_private.customer_id()) or (select mekong_private.is_staff())', owner_key);
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

revoke execute on all functions in schema mekong_private from public;
grant execute on function mekong_private.customer_id(), mekong_private.is_staff(), mekong_private.auth_id(),
  mekong_private.my_customers() to mekong_service, mekong_app, anon, authenticated;
grant execute on function mekong_private.customer_now(text, timestamptz) to mekong_service, mekong_app;
