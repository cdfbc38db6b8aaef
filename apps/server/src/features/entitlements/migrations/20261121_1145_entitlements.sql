-- What a source (a subscription, later a manual grant) lets a customer do. Grants of all sources count together.
create table entitlement_grants (
  id text primary key,
  customer_id text not null references customers (id),
  source text not null,
  feature text not null,
  label text not null,
  kind text not null check (kind in ('boolean', 'static', 'metered')),
  /* Null = unlimited. */
  value bigint check (value >= 0),
  period text check (period in ('month')),
  valid_from timestamptz not null,
  valid_to timestamptz
);
create index entitlement_grants_customer on entitlement_grants (customer_id, feature);
create index entitlement_grants_source on entitlement_grants (source);
select mekong_private.protect('entitlement_grants', 'customer');
