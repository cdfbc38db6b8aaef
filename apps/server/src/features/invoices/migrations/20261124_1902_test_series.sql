insert into mekong_private.test_data_rules (target, condition) values
  ('public.number_series', $$series = 'TEST' or series like 'TEST-%'$$);
