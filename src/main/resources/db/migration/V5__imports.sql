-- Imports over HTTP, those that have not ended and the last hundred that have. The report is JSON. A
-- process notes a heartbeat on each of its own that has not ended; an old one tells that it is gone.
create table imports (
    id varchar(36) primary key,
    -- Digest of what tells the same data; null once the import has ended.
    active_key varchar(36) unique,
    state varchar(16) not null,
    format varchar(200) not null,
    report text not null,
    percent double precision not null,
    eta_seconds double precision,
    reason varchar(1000),
    submitted_at timestamp(6) with time zone not null,
    heartbeat timestamp(6) with time zone not null,
    cancel_requested boolean default false not null
);
