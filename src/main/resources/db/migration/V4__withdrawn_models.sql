-- How a model came into force last (TRAINING, REQUEST, ROLLBACK) and which version was in force
-- before; null for models from before this migration.
alter table models add column activated_by varchar(16);
alter table models add column previous_version bigint;

-- Why the model was taken out of force for its errors on incoming ratings: JSON, as answered over
-- HTTP. Null for all others; putting it in force by request takes it back.
alter table models add column withdrawn text;
