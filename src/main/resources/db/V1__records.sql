-- SQLite and PostgreSQL both understand all of this file; what is theirs alone is filled in. Times are ISO-8601 in UTC, with milliseconds, so that they
-- sort as text; hashes are 'sha256:' and hexadecimal digits.

-- The rulebooks that ever answered, whole. When each was first kept, the chain says. The dictionary is what payloads are
-- compressed against, as zstd -D takes it.
create table rulebooks (
    fingerprint text not null primary key,
    dictionary bytea
);
create table rulebook_files (
    fingerprint text not null references rulebooks (fingerprint),
    path text not null,
    content bytea not null,
    primary key (fingerprint, path)
);

-- A citizen in one calendar month, such as '2026-11', is known by a random id and has a key of her own. What leads from
-- a reference to it, and the key, are both gone after an erasure, and once the month is too old to be kept;
-- destroyed_by is the entry that says so. It is no foreign key, because the entries already lead here.
create table citizens (
    id text not null primary key,
    period text not null,
    lookup text,
    wrapped_key bytea,
    destroyed_by bigint,
    unique (lookup, period)
);
create index citizens_by_period on citizens (period) where wrapped_key is not null;
create index citizens_by_destroyer on citizens (destroyed_by) where destroyed_by is not null;

-- The chain. It is only ever appended to.
create table entries (
    sequence bigint not null primary key,
    id text not null unique,
    time text not null,
    kind text not null,
    rulebook text references rulebooks (fingerprint),
    engine text not null,
    application text not null,
    caller text not null,
    citizen text references citizens (id),
    about text,
    previous text not null,
    payload_hash text not null,
    hash text not null,
    payload bytea not null
);
create index entries_by_citizen on entries (citizen, sequence);
create index entries_by_time on entries (time, sequence);
create index entries_by_rulebook on entries (rulebook, time, sequence);
create index entries_by_about on entries (about) where about is not null;
create index entries_of_rulebooks on entries (sequence) where kind = 'RULEBOOK';
-- Every replica looks each half second whether a step was taken with a rulebook.
create index entries_of_steps on entries (sequence)
    where kind in ('SUBMISSION', 'APPROVAL', 'ACTIVATION', 'ROLLBACK');
-- A case system finds its own decisions only, the newest first.
create index entries_by_caller on entries (caller, time, sequence) where kind = 'DECISION';

-- What decisions can be searched by. Each word is written once; index_rows says which decisions have it. A decision has some
-- forty: no foreign keys, because verification compares the rows with what the payloads say.
create table terms (
    id integer not null primary key,
    kind text not null,
    value text not null,
    unique (kind, value)
);
create table index_rows (
    term integer not null,
    decision bigint not null,
    written_by bigint not null,
    primary key (term, decision)
) ${inItsKey};
create index index_rows_by_writer on index_rows (written_by);

-- What case workers answered, to be counted. The rules are those that had recommended it.
create table feedback (
    entry bigint not null primary key references entries (sequence),
    decision bigint not null references entries (sequence),
    time text not null,
    recommendation text not null,
    outcome text not null,
    reason text not null,
    second_reason text
);
create index feedback_by_time on feedback (time);
create table feedback_rules (
    entry bigint not null references feedback (entry),
    rule text not null,
    primary key (entry, rule)
);

-- What a caller may send again. Keyed hashes only; the body's is gone after an erasure.
create table idempotency_keys (
    key_hash text not null primary key,
    body_hash text,
    entry bigint not null references entries (sequence)
);
create index idempotency_keys_by_entry on idempotency_keys (entry);

-- One row: the end of the chain. Whoever appends locks it first.
create table head (
    id integer not null primary key check (id = 1),
    count bigint not null,
    hash text not null,
    signature text not null,
    master_key text not null
);
