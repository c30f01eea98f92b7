-- A decision has some forty words to be searched by. They need no foreign keys: verification compares them with what the
-- payloads say, and three keys to be looked up for each word took most of a commit. ${clustered} is how SQLite, too, keeps a
-- row in its primary key; in PostgreSQL it is nothing.
create table words_of_decisions (
    term integer not null,
    decision bigint not null,
    written_by bigint not null,
    primary key (term, decision)
) ${clustered};
insert into words_of_decisions (term, decision, written_by)
    select term, decision, written_by from index_rows order by term, decision;
drop table index_rows;
alter table words_of_decisions rename to index_rows;
create index index_rows_by_writer on index_rows (written_by);

-- Only feedback is about another entry.
drop index entries_by_about;
create index entries_by_about on entries (about) where about is not null;
