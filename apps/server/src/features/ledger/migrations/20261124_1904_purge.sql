-- The books stay closed, but for the test entries that the purge of all test data takes along.
create or replace function mekong_private.ledger_is_final() returns trigger
  language plpgsql set search_path = '' as
$$
declare
  callers text;
begin
  get diagnostics callers = pg_context;
  -- A line of a function, in whatever language the server speaks; the text of a statement stands in quotes.
  if tg_op = 'DELETE' and callers ~ '(^|\n)[^\n"]*PL/pgSQL[^\n"]*mekong_private\.purge_test_data\(\)' then
    return null;
  end if;
  raise exception 'ledger entries are never changed: post a correction' using errcode = 'check_violation';
end $$;

create function mekong_private.ledger_keeps_live() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  if exists (select from old_entries where mode <> 'test') then
    raise exception 'live ledger entries are never deleted' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_keeps_live after delete on ledger_entries
  referencing old table as old_entries for each statement execute function mekong_private.ledger_keeps_live();
