-- Who wrote a version; null = it came with the demo catalogue.
alter table plan_versions add column created_by text;
