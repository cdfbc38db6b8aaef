-- The invoice line that a license was bought by, where no subscription stands behind it.
alter table licenses add column invoice_line_id text references invoice_lines (id);
-- However often a payment is told, a line gives one license.
create unique index licenses_invoice_line on licenses (invoice_line_id) where revoked_at is null;
create index licenses_all_of_invoice_line on licenses (invoice_line_id);
