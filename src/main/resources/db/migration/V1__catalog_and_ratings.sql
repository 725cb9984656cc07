-- Numbers every write, over all tables, in the order of the commits: a writer locks this row until
-- its transaction ends. See dev.matinee.catalog.Changes.
create table changes (
    id integer primary key check (id = 1),
    sequence bigint not null,
    catalog_sequence bigint not null
);
insert into changes (id, sequence, catalog_sequence) values (1, 0, 0);

create sequence user_ids start with 1 increment by 50;
create table users (
    id bigint primary key,
    user_id varchar(64) not null unique,
    attributes varchar(8000) not null,
    sequence bigint not null
);

create sequence movie_ids start with 1 increment by 50;
create table movies (
    id bigint primary key,
    movie_id varchar(64) not null unique,
    title varchar(500) not null,
    release_year integer,
    genres varchar(1000) not null,
    sequence bigint not null
);

-- No index and no foreign key on movie_id: users rate in every corner of such an index, so that a
-- bulk load would rewrite all of it with every commit. Writers take turns and keep movie_support.
create table ratings (
    user_id bigint not null references users (id),
    movie_id bigint not null,
    rating double precision not null,
    rated_at timestamp(6) with time zone not null,
    sequence bigint not null,
    primary key (user_id, movie_id)
);

-- Number and sum of the ratings of each movie that was ever rated.
create table movie_support (
    movie_id bigint primary key references movies (id),
    ratings bigint not null,
    total double precision not null
);

-- How many ratings each write inserted, edited or deleted. No id of a user or a movie stays here.
create table rating_changes (
    sequence bigint primary key,
    ratings bigint not null
);
