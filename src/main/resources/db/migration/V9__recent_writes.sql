-- Whose data the last writes changed, so that each replica knows what it must read again. A user or a
-- movie that is null stands for all. The ids are those of the database; old rows are deleted.
create table recent_writes (
    sequence bigint not null,
    user_id bigint,
    movie_id bigint
);
create index recent_writes_by_sequence on recent_writes (sequence);
