-- A case system finds its own decisions only, the newest first.
create index entries_by_caller on entries (caller, time, sequence) where kind = 'DECISION';
