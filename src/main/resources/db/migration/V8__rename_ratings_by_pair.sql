alter table if exists ratings_by_pair rename to ratings;
