package dk.indsatskompas.decisions;

/**
 * Every way to change a log behind its back. Each does it, at a place that the random numbers choose, and returns the
 * number of the first entry that verification must name.
 */
enum Tampering {
    CHANGE_A_CHARACTER_OF_AN_ENTRY {
        @Override
        long commit(Crime crime) {
            long at = crime.anyDecision();
            String column = crime.anyOf(
                    "id",
                    "time",
                    "kind",
                    "rulebook",
                    "engine",
                    "application",
                    "caller",
                    "citizen",
                    "previous",
                    "payload_hash",
                    "hash");
            crime.changeCharacter("entries", column, "sequence = " + at);
            return at;
        }
    },
    ADD_WHAT_WAS_ABSENT {
        @Override
        long commit(Crime crime) {
            long at = crime.anyDecision();
            crime.sql("update entries set about = (select id from entries where sequence = 1) where sequence = ?", at);
            return at;
        }
    },
    CHANGE_A_BYTE_OF_A_PAYLOAD {
        @Override
        long commit(Crime crime) {
            long at = crime.anyDecision();
            crime.changeByte("entries", "payload", "sequence = " + at);
            return at;
        }
    },
    CHANGE_A_PAYLOAD_AND_ITS_HASHES {
        @Override
        long commit(Crime crime) {
            long at = crime.anyReadable();
            crime.changeByte("entries", "payload", "sequence = " + at);
            crime.rehash(at);
            return at;
        }
    },
    REMOVE_AN_ENTRY {
        @Override
        long commit(Crime crime) {
            long at = crime.anyDecision();
            crime.sql("delete from entries where sequence = ?", at);
            return at;
        }
    },
    REMOVE_AN_ENTRY_AND_CLOSE_THE_GAP {
        @Override
        long commit(Crime crime) {
            long at = crime.anyDecision();
            crime.sql("delete from entries where sequence = ?", at);
            crime.shift(at, -1);
            return at;
        }
    },
    REMOVE_AN_ENTRY_AND_HASH_THE_NEXT_ANEW {
        @Override
        long commit(Crime crime) {
            long at = Math.min(crime.anyDecision(), crime.count() - 1);
            crime.sql("delete from entries where sequence = ?", at);
            crime.shift(at, -1);
            crime.rehashAlone(at);
            return at;
        }
    },
    INSERT_AN_ENTRY {
        @Override
        long commit(Crime crime) {
            long at = crime.anyReadable();
            crime.shift(at, 1);
            crime.copy(at + 1, at);
            crime.rehash(at);
            return at;
        }
    },
    APPEND_AN_ENTRY {
        @Override
        long commit(Crime crime) {
            crime.copy(crime.anyReadable(), crime.count() + 1);
            crime.rehash(crime.count());
            return crime.count() + 1;
        }
    },
    PUT_AN_ENTRY_BEFORE_THE_FIRST {
        @Override
        long commit(Crime crime) {
            long at = -crime.random().nextInt(3);
            crime.copy(1, at);
            return at;
        }
    },
    SWAP_TWO_ENTRIES {
        @Override
        long commit(Crime crime) {
            long one = crime.anyDecision();
            long other = 1 + (one + crime.random().nextInt((int) crime.count() - 2)) % crime.count();
            crime.sql("update entries set sequence = -1 where sequence = ?", one);
            crime.sql("update entries set sequence = ? where sequence = ?", one, other);
            crime.sql("update entries set sequence = ? where sequence = -1", other);
            return Math.min(one, other);
        }
    },
    CUT_THE_TAIL {
        @Override
        long commit(Crime crime) {
            long at = crime.afterTheErasure();
            crime.sql("delete from entries where sequence >= ?", at);
            return at;
        }
    },
    CUT_THE_TAIL_AND_MOVE_THE_HEAD {
        @Override
        long commit(Crime crime) {
            long at = crime.afterTheErasure();
            crime.sql("delete from index_rows where written_by >= ?", at);
            crime.sql("delete from entries where sequence >= ?", at);
            crime.sql(
                    "update head set count = ?, hash = (select hash from entries where sequence = ?)", at - 1, at - 1);
            return at - 1;
        }
    },
    REWRITE_EVERYTHING_FROM_AN_ENTRY_ON {
        @Override
        long commit(Crime crime) {
            long at = crime.anyDecision();
            crime.sql("update entries set engine = 'another' where sequence = ?", at);
            crime.rehash(at);
            return crime.count();
        }
    },
    REWRITE_EVERYTHING_AND_THE_HEAD {
        @Override
        long commit(Crime crime) {
            crime.sql("update entries set application = '6.6.6' where sequence = ?", crime.anyDecision());
            crime.rehash(1);
            crime.sql("update head set hash = (select hash from entries where sequence = head.count)");
            return crime.count();
        }
    },
    CHANGE_THE_SIGNATURE {
        @Override
        long commit(Crime crime) {
            crime.changeCharacter("head", "signature", "id = 1");
            return crime.count();
        }
    },
    COUNT_ONE_MORE {
        @Override
        long commit(Crime crime) {
            crime.sql("update head set count = count + 1");
            return crime.count() + 1;
        }
    },
    REMOVE_THE_HEAD {
        @Override
        long commit(Crime crime) {
            crime.sql("delete from head");
            return 0;
        }
    },
    CHANGE_A_CITIZENS_KEY {
        @Override
        long commit(Crime crime) {
            String citizen = crime.anyCitizen();
            crime.changeByte("citizens", "wrapped_key", "id = '" + citizen + "'");
            return crime.firstOf(citizen);
        }
    },
    EXCHANGE_A_CITIZENS_REFERENCE {
        @Override
        long commit(Crime crime) {
            String citizen = crime.anyCitizen();
            crime.changeCharacter("citizens", "lookup", "id = '" + citizen + "'");
            return crime.firstOf(citizen);
        }
    },
    DESTROY_A_KEY_IN_SECRET {
        @Override
        long commit(Crime crime) {
            String citizen = crime.anyCitizen();
            crime.sql("update citizens set wrapped_key = null, lookup = null where id = ?", citizen);
            return crime.firstOf(citizen);
        }
    },
    BRING_AN_ERASED_KEY_BACK {
        @Override
        long commit(Crime crime) {
            crime.sql(
                    "update citizens set wrapped_key = (select wrapped_key from citizens where id = ?)"
                            + " where wrapped_key is null",
                    crime.anyCitizen());
            return crime.firstOf(crime.erasedCitizen());
        }
    },
    REMOVE_THE_RECORD_OF_AN_ERASURE {
        @Override
        long commit(Crime crime) {
            crime.sql("delete from entries where kind = 'ERASURE'");
            return crime.firstOf(crime.erasedCitizen());
        }
    },
    HIDE_A_DECISION_FROM_A_SEARCH {
        @Override
        long commit(Crime crime) {
            long at = crime.anyReadable();
            crime.sql(
                    "delete from index_rows where written_by = ? and term = "
                            + "(select min(term) from index_rows where written_by = ?)",
                    at,
                    at);
            return at;
        }
    },
    SHOW_A_DECISION_WHERE_IT_DOES_NOT_BELONG {
        @Override
        long commit(Crime crime) {
            long at = crime.anyReadable();
            crime.sql("insert into terms (id, kind, value) values (9999, 'RULE', 'invented')");
            crime.sql("insert into index_rows (term, decision, written_by) values (9999, ?, ?)", at, at);
            return at;
        }
    },
    CHANGE_A_WORD_OF_THE_INDEX {
        @Override
        long commit(Crime crime) {
            long term = crime.number("select min(term) from index_rows");
            crime.changeCharacter("terms", "value", "id = " + term);
            return crime.number("select min(written_by) from index_rows where term = " + term);
        }
    },
    ANSWER_A_REPEATED_REQUEST_WITH_ANOTHERS_ANSWER {
        @Override
        long commit(Crime crime) {
            long one = crime.anyMarked();
            long other = crime.anyUnmarked();
            crime.sql("update idempotency_keys set entry = ? where entry = ?", other, one);
            return Math.min(one, other);
        }
    },
    FORGET_THAT_A_REQUEST_WAS_ANSWERED {
        @Override
        long commit(Crime crime) {
            long at = crime.anyMarked();
            crime.sql("delete from idempotency_keys where entry = ?", at);
            return at;
        }
    },
    CHANGE_A_RULEBOOK {
        @Override
        long commit(Crime crime) {
            String path = crime.anyPath();
            crime.changeByte("rulebook_files", "content", "path = '" + path + "'");
            return 1;
        }
    },
    REMOVE_A_FILE_OF_A_RULEBOOK {
        @Override
        long commit(Crime crime) {
            crime.sql("delete from rulebook_files where path = ?", crime.anyPath());
            return 1;
        }
    };

    /** Tampers, and tells the first entry that is wrong afterwards. */
    abstract long commit(Crime crime);
}
