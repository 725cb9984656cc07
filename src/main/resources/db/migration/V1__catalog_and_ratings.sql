-- One sequence numbers every write, over all tables: see dev.matinee.ratings.Ratings.
create sequence change_sequence start with 1 increment by 1;

create sequence user_ids start with 1 increment by 50;
create table users (
    id bigint primary key,
    user_id varchar(64) not null unique,
    attributes varchar(4000) not null,
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

create table ratings (
    user_id bigint not null references users (id),
    movie_id bigint not null references movies (id),
    rating double precision not null,
    rated_at timestamp(6) with time zone not null,
    sequence bigint not null,
    primary key (user_id, movie_id)
);
create index ratings_of_movie on ratings (movie_id);
create index ratings_by_sequence on ratings (sequence);

-- Ratings that are gone still count as changes. No id of a user or a movie stays here.
create table rating_deletions (
    sequence bigint primary key,
    ratings bigint not null
);
