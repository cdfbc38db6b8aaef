-- Files that belong to receipts of test payments alone.
insert into mekong_private.test_data_rules (target, condition) values
  ('public.files', $$id in (select r.file_id from public.payment_receipts r join public.payments p on p.id = r.payment_id
      where p.mode = 'test')
    and id not in (select r.file_id from public.payment_receipts r join public.payments p on p.id = r.payment_id
      where p.mode <> 'test' and r.file_id is not null)$$);
