alter table users
  add column email_verified_at timestamptz,
  -- Of the mails to this login.
  add column language text not null default 'en' check (language in ('en', 'vi'));

alter table user_sessions
  -- Words for a list that a person reads, made from the browser's name when the session was opened.
  add column device text not null default 'Unknown device',
  add column opened_by text not null default 'password'
    check (opened_by in ('password', 'registration', 'link', 'reset', 'setup'));
create index user_sessions_expires on user_sessions (expires_at);

-- One-time links of mails. Only the hash of a token is kept, and the address that it was sent to: a link that went to an
-- address the login no longer has opens nothing.
create table user_tokens (
  token_hash text primary key,
  user_id text not null references users (id),
  purpose text not null check (purpose in ('verify', 'reset', 'magic', 'email-change')),
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index user_tokens_user on user_tokens (user_id, purpose);
create index user_tokens_expires on user_tokens (expires_at);

-- How often something was tried within an hour: mails to one address, passwords of one login. The name is a hash, for
-- an address may be nobody's.
create table user_tries (
  name_hash text not null,
  hour timestamptz not null,
  count integer not null,
  primary key (name_hash, hour)
);
create index user_tries_hour on user_tries (hour);

select mekong_private.protect('user_tokens', 'internal');
select mekong_private.protect('user_tries', 'internal');
