-- Since when each secret has been in use. The fingerprint tells a changed one from the same one, and nothing else.
create table secret_ages (
  name text not null,
  fingerprint text not null,
  first_seen_at timestamptz not null,
  primary key (name, fingerprint)
);
select mekong_private.protect('secret_ages', 'internal');
