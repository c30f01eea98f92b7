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
create index entries_by_about on entries (about) where about is not null;
create index entries_of_rulebooks on entries (sequence) where kind = 'RULEBOOK';
-- Every replica looks each half second whether a step was taken with a rulebook.
create index entries_of_steps on entries (sequence)
    where kind in ('SUBMISSION', 'APPROVAL', 'ACTIVATION', 'ROLLBACK');

-- What decisions can be searched by. Each word is written once and has a number. The latest decisions are in unposted, with
-- the numbers of their words, four bytes each. All others are in blocks of 4096 entries: postings have a bit for each of
-- them that has a word, the lowest first, and blocks when each was made, in milliseconds since 1970, eight bytes each.
create table terms (
    id integer not null primary key,
    kind text not null,
    value text not null,
    unique (kind, value)
);
create table unposted (
    decision bigint not null primary key,
    time bigint not null,
    terms bytea not null
);
create table postings (
    block bigint not null,
    term integer not null,
    decisions bytea not null,
    primary key (block, term)
) ${inItsKey};
create index postings_by_term on postings (term, block);
create table blocks (
    block bigint not null primary key,
    earliest bigint not null,
    latest bigint not null,
    times bytea not null
);

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
