-- For asking the log by mode, object, actor and time. Rows of the past get the mode of their event where there was one.
alter table audit_log add column mode text check (mode in ('live', 'test'));
create index audit_log_object on audit_log (object, id desc);
create index audit_log_actor on audit_log (actor, id desc);
update audit_log a set mode = o.mode from outbox o where o.object = a.object and o.type = a.action and o.at = a.at;
