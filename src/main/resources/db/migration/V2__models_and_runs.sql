-- Every model that was ever published and not yet dropped. Its content is a file of the model store;
-- the report is JSON, as answered over HTTP.
create table models (
    version bigint primary key,
    trained_at timestamp(6) with time zone not null,
    bytes bigint not null,
    active boolean not null,
    report text not null
);

-- Training runs, those that ended and at most one that has not.
create sequence training_run_ids start with 1 increment by 1;
create table training_runs (
    id bigint primary key,
    state varchar(16) not null,
    started_by varchar(64) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    phase varchar(32) not null,
    progress double precision not null,
    rmse double precision,
    eta_seconds double precision,
    reason varchar(1000),
    version bigint,
    watermark bigint,
    cancel_requested boolean default false not null
);
create index training_runs_by_state on training_runs (state);

-- Locks with an expiry, so that one replica trains at a time and a crashed one blocks nobody.
create table shedlock (
    name varchar(64) primary key,
    lock_until timestamp(6) not null,
    locked_at timestamp(6) not null,
    locked_by varchar(255) not null
);
