drop table if exists ratings;
