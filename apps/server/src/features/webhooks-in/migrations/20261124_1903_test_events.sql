-- What a sandbox or a gateway's test mode has sent.
insert into mekong_private.test_data_rules (target, condition) values
  ('public.webhook_events', $$connection <> 'live'$$);
