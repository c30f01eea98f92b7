-- A decision has some forty words to be searched by. They need no foreign keys: verification compares them with what the
-- payloads say, and to look up three keys for each word took most of a commit. SQLite knows no other way to be rid of a key
-- than a new table, which at the same time keeps a row in its primary key, as PostgreSQL need not be told.
create table lighter_rows (
    term integer not null,
    decision bigint not null,
    written_by bigint not null,
    primary key (term, decision)
) without rowid;
insert into lighter_rows (term, decision, written_by)
    select term, decision, written_by from index_rows order by term, decision;
drop table index_rows;
alter table lighter_rows rename to index_rows;
create index index_rows_by_writer on index_rows (written_by);

-- Only feedback is about another entry.
drop index entries_by_about;
create index entries_by_about on entries (about) where about is not null;
