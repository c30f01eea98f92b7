-- A decision has some forty words to be searched by. They need no foreign keys: verification compares them with what the
-- payloads say, and to look up three keys for each word took most of a commit. No row is written anew, so that a large store is
-- brought up to date quickly, while other replicas go on.
alter table index_rows
    drop constraint index_rows_term_fkey,
    drop constraint index_rows_decision_fkey,
    drop constraint index_rows_written_by_fkey;

-- Only feedback is about another entry.
drop index entries_by_about;
create index entries_by_about on entries (about) where about is not null;
