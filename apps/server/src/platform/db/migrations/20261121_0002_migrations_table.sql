-- The runner makes this table before it can know how tables are protected.
select mekong_private.protect('mekong_private.migrations', 'internal');
