-- Rulebooks that people write in a browser. They are no part of the record: what is submitted is kept there, whole. Each save
-- is a revision of its own, which names the one it was made from, so that nothing is overwritten. Contents are kept once.
create table drafts (
    id text not null primary key,
    title text not null,
    base text not null,
    put_aside text
);
create table draft_revisions (
    draft text not null references drafts (id),
    revision integer not null,
    came_from integer,
    joined integer,
    time text not null,
    author text not null,
    primary key (draft, revision)
);
create table draft_contents (
    hash text not null primary key,
    content bytea not null
);
create table draft_files (
    draft text not null,
    revision integer not null,
    path text not null,
    hash text not null references draft_contents (hash),
    primary key (draft, revision, path),
    foreign key (draft, revision) references draft_revisions (draft, revision)
);
