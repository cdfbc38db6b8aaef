-- For lists of events by customer and by object, and the story of a customer's logins.
create index outbox_customer on outbox (customer_id, id);
create index outbox_object on outbox (object, id);
create index audit_log_login on audit_log ((after ->> 'userId'), id) where after ->> 'userId' is not null;
