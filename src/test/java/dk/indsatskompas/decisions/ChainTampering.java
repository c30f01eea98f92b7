package dk.indsatskompas.decisions;

import java.util.function.ToLongFunction;

/** Ways to change the entries, their order, or the head. */
enum ChainTampering implements Tampering {
    CHANGE_A_CHARACTER_OF_AN_ENTRY(crime -> {
        long at = crime.anyDecision();
        String column = crime.anyOf("time", "kind", "rulebook", "engine", "application", "caller");
        crime.changeCharacter("entries", column, "sequence = " + at);
        return at;
    }),
    CHANGE_A_BYTE_OF_AN_ID(crime -> {
        long at = crime.anyDecision();
        crime.changeByte("entries", crime.anyOf("id", "citizen"), "sequence = " + at);
        return at;
    }),
    CHANGE_A_BYTE_OF_A_HASH(crime -> {
        long at = crime.anyDecision();
        crime.changeByte("entries", crime.anyOf("hash", "payload_hash"), "sequence = " + at);
        return at;
    }),
    ADD_WHAT_WAS_ABSENT(crime -> {
        long at = crime.anyDecision();
        crime.sql("update entries set about = (select id from entries where sequence = 1) where sequence = ?", at);
        return at;
    }),
    CHANGE_A_BYTE_OF_A_PAYLOAD(crime -> {
        long at = crime.anyDecision();
        crime.changeByte("entries", "payload", "sequence = " + at);
        return at;
    }),
    CHANGE_A_PAYLOAD_AND_ITS_HASHES(crime -> {
        long at = crime.anyReadable();
        crime.changeByte("entries", "payload", "sequence = " + at);
        crime.rehash(at);
        return at;
    }),
    REMOVE_AN_ENTRY(crime -> {
        long at = crime.anyDecision();
        crime.sql("delete from entries where sequence = ?", at);
        return at;
    }),
    REMOVE_AN_ENTRY_AND_CLOSE_THE_GAP(crime -> {
        long at = crime.anyDecision();
        crime.sql("delete from entries where sequence = ?", at);
        crime.shift(at, -1);
        return at;
    }),
    REMOVE_THE_LAST_ENTRIES_BUT_ONE_AND_HASH_IT_ANEW(crime -> {
        long at = crime.afterTheErasure();
        crime.sql("delete from entries where sequence >= ? and sequence < ?", at, crime.count());
        crime.sql("delete from feedback where entry >= ?", at);
        crime.sql("update entries set sequence = ? where sequence = ?", at, crime.count());
        crime.rehash(at);
        return at;
    }),
    INSERT_AN_ENTRY(crime -> {
        long at = crime.anyReadable();
        crime.shift(at, 1);
        crime.copy(at + 1, at);
        crime.rehash(at);
        return at;
    }),
    APPEND_AN_ENTRY(crime -> {
        crime.copy(crime.anyReadable(), crime.count() + 1);
        crime.rehash(crime.count());
        return crime.count() + 1;
    }),
    PUT_AN_ENTRY_BEFORE_THE_FIRST(crime -> {
        long at = -crime.random().nextInt(3);
        crime.copy(1, at);
        return at;
    }),
    SWAP_TWO_ENTRIES(crime -> {
        long one = crime.anyDecision();
        long other = 1 + (one + crime.random().nextInt((int) crime.count() - 2)) % crime.count();
        crime.sql("update entries set sequence = -1 where sequence = ?", one);
        crime.sql("update entries set sequence = ? where sequence = ?", one, other);
        crime.sql("update entries set sequence = ? where sequence = -1", other);
        crime.sql("update citizens set destroyed_by = ? where destroyed_by = ?", one, other);
        return Math.min(one, other);
    }),
    CUT_THE_TAIL(crime -> {
        long at = crime.afterTheErasure();
        crime.sql("delete from entries where sequence >= ?", at);
        return at;
    }),
    CUT_THE_TAIL_AND_MOVE_THE_HEAD(crime -> {
        long at = crime.afterTheErasure();
        crime.sql("delete from entries where sequence >= ?", at);
        crime.moveHead();
        return at - 1;
    }),
    REWRITE_EVERYTHING_FROM_AN_ENTRY_ON(crime -> {
        long at = crime.anyDecision();
        crime.sql("update entries set engine = 'another' where sequence = ?", at);
        crime.rehash(at);
        return crime.count();
    }),
    REWRITE_EVERYTHING_AND_THE_HEAD(crime -> {
        crime.sql("update entries set application = '6.6.6' where sequence = ?", crime.anyDecision());
        crime.rehash(1);
        crime.moveHead();
        return crime.count();
    }),
    CHANGE_THE_HEAD(crime -> {
        crime.changeByte("head", crime.anyOf("signature", "root", "edge"), "id = 1");
        return crime.count();
    }),
    CALL_THE_LOG_SOMETHING_ELSE(crime -> {
        crime.changeCharacter("head", "origin", "id = 1");
        return crime.count();
    }),
    ADD_A_NODE(crime -> {
        crime.sql("insert into tree values (?, ?, ?)", 1 + crime.random().nextInt(3), 900, new byte[32]);
        return crime.count();
    }),
    COUNT_ONE_MORE(crime -> {
        crime.sql("update head set size = size + 1");
        return crime.count() + 1;
    }),
    REMOVE_THE_HEAD(crime -> {
        crime.sql("delete from head");
        return 0;
    });

    private final ToLongFunction<Crime> deed;

    ChainTampering(ToLongFunction<Crime> deed) {
        this.deed = deed;
    }

    @Override
    public long commit(Crime crime) {
        return deed.applyAsLong(crime);
    }
}
