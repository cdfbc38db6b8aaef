-- What else is test data, where the columns do not say all of it, by table: a condition with every name in full. `instead`
-- of the columns where they say too much: `false` keeps a whole table. A table that is not there (yet) is passed over.
create table mekong_private.test_data_rules (
  target text primary key,
  condition text not null,
  instead boolean not null default false
);
select mekong_private.protect('mekong_private.test_data_rules', 'internal');

insert into mekong_private.test_data_rules (target, condition) values
  -- A stream that tells of test data alone, or is a test customer's.
  ('public.outbox_streams', $$stream in (select id from public.customers where mode = 'test')
    or (stream in (select o.stream from public.outbox o where o.mode = 'test')
      and stream not in (select o.stream from public.outbox o where o.mode <> 'test'))$$),
  ('public.idempotency_keys', $$split_part(scope, ':', 3) in (select id from public.customers where mode = 'test')
    or substr(scope, 7) in (select lower(email) from public.customers where mode = 'test')$$);
insert into mekong_private.test_data_rules (target, condition, instead) values
  -- The house's own test key is no customer's: programs of the seller's hold it.
  ('public.api_keys', $$customer_id in (select id from public.customers where mode = 'test')$$, true);

-- Every table that holds test data, with what tells its rows: its mode, its customer, its rule; without any of
-- them what its foreign keys lead to. Read from the catalogue, so that a new table is in it without being named anywhere.
create function mekong_private.test_data() returns table (target regclass, condition text)
  language plpgsql stable set search_path = '' as
$$
declare
  own jsonb;
  known jsonb;
  before jsonb;
begin
  select jsonb_object_agg(one.oid, one.condition) into own from (
    select c.oid::bigint as oid, case when rule.instead then rule.condition else nullif(concat_ws(' or ',
      (select string_agg(case a.attname when 'mode' then $_$mode = 'test'$_$
          else $_$customer_id in (select id from public.customers where mode = 'test')$_$ end, ' or ' order by a.attname)
        from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attname in ('mode', 'customer_id') and not a.attisdropped),
      '(' || rule.condition || ')'), '') end as condition
    from pg_catalog.pg_class c
      left join mekong_private.test_data_rules rule on to_regclass(rule.target) = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace in ('public'::regnamespace, 'mekong_private'::regnamespace)
      and coalesce(obj_description(c.oid, 'pg_class'), '') <> 'rls:public') one
  where one.condition is not null;
  known := own;
  -- Rows without a mode or a customer belong to what they point to, which may belong to something else in its turn.
  for depth in 1..10 loop
    before := known;
    select own || coalesce(jsonb_object_agg(child.oid, child.condition), '{}') into known from (
      select k.conrelid::bigint as oid, string_agg(format('%I in (select %I from %s where %s)', a.attname, b.attname,
        k.confrelid::regclass, before ->> k.confrelid::bigint::text), ' or ' order by k.conname) as condition
      from pg_catalog.pg_constraint k
        join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        join pg_catalog.pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and k.confdeltype not in ('n', 'd') and cardinality(k.conkey) = 1 and k.conparentid = 0
        and k.conrelid <> k.confrelid
        and before ? k.confrelid::bigint::text and not own ? k.conrelid::bigint::text
        and coalesce(obj_description(k.conrelid, 'pg_class'), '') <> 'rls:public'
      group by k.conrelid) child;
    exit when known = before;
  end loop;
  if known is distinct from before then
    raise exception 'tables without a mode or a customer point to each other in a circle: give one a rule';
  end if;
  return query select one.key::oid::regclass, one.value from jsonb_each_text(known) one
    where one.value <> 'false' order by one.key::oid::regclass::text;
end $$;

-- Deletes all test data, and nothing else, and says how many rows of each table. One statement: every condition is judged
-- as the data was before it, and foreign keys are checked when all of it is done, so no order of tables is needed.
create function mekong_private.purge_test_data() returns table (target text, deleted bigint)
  language plpgsql set search_path = '' as
$$
declare
  deletes text;
  counts text;
begin
  -- As every change of a customer does: whoever is at work on one of them ends first.
  perform from public.customers where mode = 'test' order by id for update;
  select string_agg(format('d%s as (delete from %s where %s returning 1)', n, t.target, t.condition), ', ' order by n),
      string_agg(format('select %L, count(*) from d%s', replace(t.target::text, 'public.', ''), n), ' union all ' order by n)
    into deletes, counts
    from mekong_private.test_data() with ordinality as t(target, condition, n);
  return query execute format('with %s %s', deletes, counts);
end $$;

revoke execute on all functions in schema mekong_private from public;
grant execute on function mekong_private.test_data(), mekong_private.purge_test_data() to mekong_service;
