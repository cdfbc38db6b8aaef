-- What was uploaded: the bytes are in the file store, under their hash.
create table files (
  id text primary key,
  name text not null,
  content_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_by text not null,
  created_at timestamptz not null
);
select mekong_private.protect('files', 'internal');
