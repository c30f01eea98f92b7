package dk.indsatskompas.decisions;

import java.util.function.ToLongFunction;

/** Ways to change what decisions are found by, and what repeated requests are answered with. */
enum IndexTampering implements Tampering {
    HIDE_A_DECISION_FROM_A_SEARCH(crime -> {
        long at = crime.anyReadable();
        crime.sql(
                "delete from index_rows where written_by = ? and term = "
                        + "(select min(term) from index_rows where written_by = ?)",
                at,
                at);
        return at;
    }),
    SHOW_A_DECISION_WHERE_IT_DOES_NOT_BELONG(crime -> {
        long at = crime.anyReadable();
        crime.sql("insert into terms (id, kind, value) values (9999, 'RULE', 'invented')");
        crime.sql("insert into index_rows (term, decision, written_by) values (9999, ?, ?)", at, at);
        return at;
    }),
    CHANGE_A_WORD_OF_THE_INDEX(crime -> {
        long term = crime.number("select min(term) from index_rows");
        crime.changeCharacter("terms", "value", "id = " + term);
        return crime.number("select min(written_by) from index_rows where term = " + term);
    }),
    ANSWER_A_REPEATED_REQUEST_WITH_ANOTHERS_ANSWER(crime -> {
        long one = crime.anyMarked();
        long other = crime.anyUnmarked();
        crime.sql("update idempotency_keys set entry = ? where entry = ?", other, one);
        return Math.min(one, other);
    }),
    FORGET_THAT_A_REQUEST_WAS_ANSWERED(crime -> {
        long at = crime.anyMarked();
        crime.sql("delete from idempotency_keys where entry = ?", at);
        return at;
    }),
    INDEX_WHAT_WAS_ERASED(crime -> {
        long at = crime.firstOf(crime.anyDestroyed());
        crime.sql("insert into index_rows (term, decision, written_by) values (1, ?, ?)", at, at);
        return at;
    }),
    INDEX_A_DECISION_BY_FEEDBACK_ON_ANOTHER(crime -> {
        long at = crime.anyFeedback();
        crime.sql("update index_rows set decision = decision - 1 where written_by = ?", at);
        return at;
    }),
    INDEX_BY_AN_ENTRY_THAT_SAYS_NOTHING(crime -> {
        long at = crime.anyOfKind(EntryKind.valueOf(crime.anyOf("ERASURE", "RETENTION", "RULEBOOK")));
        crime.sql("insert into index_rows (term, decision, written_by) values (1, ?, ?)", at, at);
        return at;
    }),
    INDEX_BY_NO_ENTRY(crime -> {
        long none = crime.outside();
        crime.sql("insert into index_rows (term, decision, written_by) values (1, ?, ?)", none, none);
        return crime.count();
    }),
    MARK_BY_NO_ENTRY(crime -> {
        crime.sql("insert into idempotency_keys (key_hash, entry) values ('x', ?)", crime.outside());
        return crime.count();
    });

    private final ToLongFunction<Crime> deed;

    IndexTampering(ToLongFunction<Crime> deed) {
        this.deed = deed;
    }

    @Override
    public long commit(Crime crime) {
        return deed.applyAsLong(crime);
    }
}
