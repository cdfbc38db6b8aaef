-- The language of mails to this customer.
alter table customers add column language text not null default 'en' check (language in ('en', 'vi'));
