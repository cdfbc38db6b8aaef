-- Seller and buyer as documents show them. Those that were made before say nothing of what was not asked then; their
-- language and zone are the customer's of today, who has read them so.
update invoices set
  seller = '{"email": null, "logo": null, "bankAccount": null}' || seller,
  buyer = jsonb_build_object('address', '[]'::jsonb, 'country', null, 'taxId', null, 'language', c.language, 'zone', c.zone) || buyer
  from customers c where c.id = invoices.customer_id;
