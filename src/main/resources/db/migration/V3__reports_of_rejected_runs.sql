-- What a rejected run found, as JSON, as answered over HTTP. Published runs point to their model.
alter table training_runs add column report text;
