-- The key of a rating is one number: 2^32 * users.id + movies.id. One B-tree in H2 then holds both
-- table and key. No foreign key on the user, which every insert would check: as with movies, writers
-- take turns and remove the ratings first.
--
-- Each step of V6 to V8 can be repeated, because H2 commits every change of a table by itself.
drop table if exists ratings_by_pair;
create table ratings_by_pair (
    pair bigint primary key,
    rating double precision not null,
    rated_at timestamp(6) with time zone not null,
    sequence bigint not null
);
insert into ratings_by_pair (pair, rating, rated_at, sequence)
select user_id * 4294967296 + movie_id, rating, rated_at, sequence
from ratings
order by user_id, movie_id;
