-- Sold once, without a subscription: a kit, a tool with a license of its own.
alter table plans add column kind text not null default 'recurring' check (kind in ('recurring', 'one_time'));
alter table prices drop constraint prices_interval_check;
alter table prices add constraint prices_interval_check
  check (interval in ('once', 'week', 'month', 'quarter', 'year'));
-- Days that a license of this version lasts; null = the seller's policy.
alter table plan_versions add column license_days integer check (license_days > 0);
