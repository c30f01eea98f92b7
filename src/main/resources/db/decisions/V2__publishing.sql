-- Every replica looks each half second whether a step was taken with a rulebook.
create index entries_of_steps on entries (sequence)
    where kind in ('SUBMISSION', 'APPROVAL', 'ACTIVATION', 'ROLLBACK');
