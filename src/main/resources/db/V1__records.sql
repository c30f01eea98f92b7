-- SQLite and PostgreSQL both understand all of this file; what only one of them does is filled in. Times are ISO-8601 in UTC,
-- with milliseconds, so that they sort as text; ids are the 16 bytes of a UUID, hashes 32, but fingerprints are text. What SQLite
-- calls integer has eight bytes and, as the primary key, is where a row is found without an index.

-- The rulebooks that ever answered, whole. When each was first kept, the log says. The dictionary is what payloads are
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
    id bytea not null primary key,
    period text not null,
    lookup bytea,
    wrapped_key bytea,
    destroyed_by bigint,
    unique (lookup, period)
) ${inItsKey};
create index citizens_by_period on citizens (period) where wrapped_key is not null;
create index citizens_by_destroyer on citizens (destroyed_by) where destroyed_by is not null;

-- The log. It is only ever appended to. The hash of an entry is that of its leaf (RFC 6962), number sequence - 1 of the tree.
create table entries (
    sequence ${long} not null primary key,
    id bytea not null unique,
    time text not null,
    kind text not null,
    rulebook text references rulebooks (fingerprint),
    engine text not null,
    application text not null,
    caller text not null,
    citizen bytea references citizens (id),
    about bytea,
    payload_hash bytea not null,
    hash bytea not null,
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
    decision ${long} not null primary key,
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
    block ${long} not null primary key,
    earliest bigint not null,
    latest bigint not null,
    times bytea not null
);
create index blocks_by_time on blocks (latest, earliest, block);

-- What case workers answered, to be counted. The rules are those that had recommended it.
create table feedback (
    entry ${long} not null primary key references entries (sequence),
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
    key_hash bytea not null primary key,
    body_hash bytea,
    entry bigint not null references entries (sequence)
);
create index idempotency_keys_by_entry on idempotency_keys (entry);

-- The nodes of the tree that a proof would else have to be worked out from: for each 256 entries the root of their full tile
-- (level 1), for each 256 of these the root of theirs (level 2), and so on, numbered from 0 on each level.
create table tree (
    level integer not null,
    number bigint not null,
    hash bytea not null,
    primary key (level, number)
) ${inItsKey};

-- One row: the signed head of the log, and the right edge of its tree, 32 bytes for each bit of the size. Whoever appends locks
-- it first.
create table head (
    id integer not null primary key check (id = 1),
    origin text not null,
    size bigint not null,
    root bytea not null,
    signature bytea not null,
    edge bytea not null,
    master_key text not null
);

-- The newest head that each witness has signed, with the log's signature and hers.
create table cosignatures (
    witness text not null primary key,
    size bigint not null,
    checkpoint text not null
);
