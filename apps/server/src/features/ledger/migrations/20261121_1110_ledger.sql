-- Double entry, append-only. A positive amount is a debit, a negative one a credit, in minor units.
create table ledger_entries (
  posting_id text not null,
  line smallint not null,
  account text not null,
  amount bigint not null check (amount <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  mode text not null check (mode in ('live', 'test')),
  customer_id text not null,
  /* What it is about: `invoice`, `payment`, `refund`… and its id. */
  kind text not null,
  object text not null,
  at timestamptz not null,
  posted_at timestamptz not null,
  primary key (posting_id, line)
);
create index ledger_entries_account on ledger_entries (mode, account, currency);
create index ledger_entries_object on ledger_entries (object);
create index ledger_entries_customer on ledger_entries (customer_id, at);
-- One event is posted once, whatever is repeated.
create unique index ledger_entries_once on ledger_entries (kind, object, line);

select mekong_private.protect('ledger_entries', 'internal');

-- Per statement, over the transition table: 1.45 times the bare insert, and it fires in rolled-back tests too.
create function mekong_private.ledger_is_balanced() returns trigger
  language plpgsql set search_path = '' as
$$
begin
  if exists (select from new_entries group by posting_id, currency, mode having sum(amount) <> 0)
     or exists (select from new_entries group by posting_id having count(distinct (currency, mode)) > 1) then
    raise exception 'a posting does not balance' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_is_balanced after insert on ledger_entries
  referencing new table as new_entries for each statement execute function mekong_private.ledger_is_balanced();

create function mekong_private.ledger_is_final() returns trigger
  language plpgsql set search_path = '' as
$$ begin raise exception 'ledger entries are never changed: post a correction' using errcode = 'check_violation'; end $$;
create trigger ledger_is_final before update or delete or truncate on ledger_entries
  for each statement execute function mekong_private.ledger_is_final();
