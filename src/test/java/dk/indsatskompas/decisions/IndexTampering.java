package dk.indsatskompas.decisions;

import java.util.function.ToLongFunction;

/** Ways to change what decisions are found by, and what repeated requests are answered with. */
enum IndexTampering implements Tampering {
    HIDE_A_DECISION_FROM_A_SEARCH(crime -> {
        long at = crime.anyReadable();
        crime.unindex(at, crime.anyOf(crime.wordsOf(at)));
        return at;
    }),
    HIDE_AN_ERASED_DECISION_FROM_A_SEARCH(crime -> {
        long at = crime.firstOf(crime.anyDestroyed());
        crime.unindex(at, crime.anyOf(crime.wordsOf(at)));
        return at;
    }),
    SHOW_A_DECISION_WHERE_IT_DOES_NOT_BELONG(crime -> {
        long at = crime.anyReadable();
        crime.sql("insert into terms (id, kind, value) values (9999, 'RULE', 'invented')");
        crime.index(at, 9999);
        return at;
    }),
    CHANGE_A_WORD_OF_THE_INDEX(crime -> {
        long at = crime.anyReadable();
        int word = crime.anyOf(crime.wordsOf(at));
        crime.changeCharacter("terms", "value", "id = " + word);
        return crime.numbers("select sequence from entries where kind = 'DECISION' order by sequence").stream()
                .filter(decision -> crime.wordsOf(decision).contains(word))
                .findFirst()
                .orElseThrow();
    }),
    SAY_THAT_A_DECISION_WAS_MADE_AT_ANOTHER_TIME(crime -> {
        long at = crime.number("select min(decision) from unposted");
        crime.sql("update unposted set time = time + 1 where decision = ?", at);
        return at;
    }),
    SAY_THAT_THE_FIRST_DECISION_WAS_MADE_AT_ANOTHER_TIME(crime -> {
        crime.changeByte("blocks", "times", "block = 0", 2 * Long.BYTES);
        return crime.number("select min(sequence) from entries where kind = 'DECISION'");
    }),
    HIDE_A_BLOCK_FROM_A_SEARCH(crime -> {
        crime.sql("update blocks set " + crime.anyOf("latest = latest - 1", "earliest = earliest + 1"));
        return crime.count();
    }),
    LOSE_A_DECISION_THAT_IS_IN_NO_BLOCK_YET(crime -> {
        long at = crime.number("select min(decision) from unposted");
        crime.sql("delete from unposted where decision = ?", at);
        return at;
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
        crime.index(
                at,
                crime.anyOf(crime.wordsOf(crime.anyReadable()).stream()
                        .filter(word -> !crime.isOfEntries(word))
                        .toList()));
        return at;
    }),
    FORGET_WHAT_FEEDBACK_SAID(crime -> {
        long feedback = crime.anyFeedback();
        long at = crime.number("select decision from feedback where entry = " + feedback);
        crime.unindex(at, (int) crime.number("select max(id) from terms where kind = 'ACCEPTED'"));
        return at;
    }),
    INDEX_A_DECISION_BY_FEEDBACK_ON_ANOTHER(crime -> {
        long at = crime.anyReadable();
        int word = (int) crime.number("select max(id) from terms where kind = 'ACCEPTED'");
        while (crime.wordsOf(at).contains(word)) {
            at = crime.anyReadable();
        }
        crime.index(at, word);
        return at;
    }),
    INDEX_AN_ENTRY_THAT_IS_NO_DECISION(crime -> {
        long at = crime.anyOfKind(EntryKind.valueOf(crime.anyOf("ERASURE", "RETENTION", "RULEBOOK", "FEEDBACK")));
        crime.sql("insert into unposted (decision, time, terms) values (?, 0, ?)", at, new byte[] {0, 0, 0, 1});
        return at;
    }),
    INDEX_NO_ENTRY(crime -> {
        long none = crime.outside();
        crime.sql("insert into unposted (decision, time, terms) values (?, 0, ?)", none, new byte[] {0, 0, 0, 1});
        return crime.count();
    }),
    INDEX_NO_ENTRY_IN_A_BLOCK(crime -> {
        crime.sql(
                "insert into postings (block, term, decisions) values (?, 1, ?)",
                Long.valueOf(crime.anyOf("-1", "5")),
                new byte[] {1});
        return crime.count();
    }),
    INDEX_BEHIND_THE_LAST_ENTRY(crime -> {
        crime.index(crime.count() + 1, 1);
        return crime.count();
    }),
    MARK_BY_NO_ENTRY(crime -> {
        crime.sql("insert into idempotency_keys (key_hash, entry) values (?, ?)", new byte[] {1}, crime.outside());
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
