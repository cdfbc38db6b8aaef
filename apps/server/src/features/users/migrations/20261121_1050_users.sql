create table users (
  id text primary key,
  -- JWT subject: what Supabase's auth.uid() answers.
  auth_id uuid not null unique,
  email text not null unique check (email = lower(email)),
  name text,
  staff_role text check (staff_role in ('staff-admin', 'staff-support', 'staff-read')),
  -- Raised to end every access token at once.
  token_version integer not null default 0,
  created_at timestamptz not null,
  closed_at timestamptz
);
create index users_staff on users (staff_role) where staff_role is not null;

-- Apart from users, whose rows their own people may read.
create table user_passwords (
  user_id text primary key references users (id),
  hash text not null
);

-- One row a family of refresh tokens. A token is made anew from the row and the secret, so none is stored.
create table user_sessions (
  id text primary key,
  user_id text not null references users (id),
  auth_id uuid not null,
  generation integer not null,
  rotated_at timestamptz not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoke_reason text
);
create index user_sessions_user on user_sessions (user_id);

-- The one-time link that makes the first staff login of a production server.
create table setup_tokens (
  token_hash text primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
select mekong_private.protect('users', 'user');
select mekong_private.protect('user_passwords', 'internal');
select mekong_private.protect('user_sessions', 'user');
select mekong_private.protect('setup_tokens', 'internal');
