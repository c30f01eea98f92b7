package dk.indsatskompas.decisions;

import java.util.function.ToLongFunction;

/** Ways to change, bring back or destroy citizens' keys. */
enum KeyTampering implements Tampering {
    CHANGE_A_CITIZENS_KEY(crime -> {
        String citizen = crime.anyCitizen();
        crime.changeByte("citizens", "wrapped_key", "id = " + citizen);
        return crime.firstOf(citizen);
    }),
    EXCHANGE_A_CITIZENS_REFERENCE(crime -> {
        String citizen = crime.anyCitizen();
        crime.changeByte("citizens", "lookup", "id = " + citizen);
        return crime.firstOf(citizen);
    }),
    DESTROY_A_KEY_IN_SECRET(crime -> {
        String citizen = crime.anyCitizen();
        crime.sql("update citizens set wrapped_key = null, lookup = null where id = " + citizen);
        return crime.firstOf(citizen);
    }),
    BRING_AN_ERASED_KEY_BACK(crime -> {
        crime.sql("update citizens set wrapped_key = (select wrapped_key from citizens where id = " + crime.anyCitizen()
                + ") where id = " + crime.erasedCitizen());
        return crime.firstOf(crime.erasedCitizen());
    }),
    REMOVE_THE_RECORD_OF_AN_ERASURE(crime -> {
        crime.sql("delete from entries where kind = 'ERASURE'");
        return crime.firstOf(crime.erasedCitizen());
    }),
    KEEP_A_KEY_AS_THAT_OF_ANOTHER_MONTH(crime -> {
        String citizen = crime.anyOf(crime.anyCitizen(), crime.anyDestroyed());
        crime.sql("update citizens set period = '2024-02' where id = " + citizen);
        return crime.firstOf(citizen);
    }),
    SAY_NOT_WHO_DESTROYED_A_KEY(crime -> {
        String citizen = crime.anyDestroyed();
        crime.sql("update citizens set destroyed_by = null where id = " + citizen);
        return crime.firstOf(citizen);
    }),
    SAY_THAT_A_DECISION_DESTROYED_A_KEY(crime -> {
        String citizen = crime.anyDestroyed();
        crime.sql("update citizens set destroyed_by = ? where id = " + citizen, crime.anyDecision());
        return crime.firstOf(citizen);
    }),
    SAY_THAT_AN_ERASURE_DESTROYED_A_KEY_THAT_WAS_OLD(crime -> {
        long erasure = crime.anyOfKind(EntryKind.ERASURE);
        crime.sql("update citizens set destroyed_by = ? where destroyed_by <> ?", erasure, erasure);
        return Math.min(erasure, crime.anyOfKind(EntryKind.RETENTION));
    }),
    DESTROY_A_KEY_AND_SAY_THAT_AN_ERASURE_DID(crime -> {
        String citizen = crime.anyCitizen();
        long entry = crime.anyOfKind(EntryKind.ERASURE);
        String all = "(select sequence from entries where citizen = " + citizen + ")";
        crime.numbers("select sequence from entries where citizen = " + citizen + " and kind = 'DECISION'")
                .forEach(decision -> crime.wordsOf(decision).stream()
                        .filter(word -> !crime.isOfEntries(word))
                        .forEach(word -> crime.unindex(decision, word)));
        crime.sql("delete from feedback where entry in " + all);
        crime.sql("delete from feedback_rules where entry in " + all);
        crime.sql("update idempotency_keys set body_hash = null where entry in " + all);
        crime.sql(
                "update citizens set wrapped_key = null, lookup = null, destroyed_by = ? where id = " + citizen, entry);
        return entry;
    }),
    CHANGE_WHOSE_KEYS_WERE_DESTROYED(crime -> {
        long at = crime.anyOfKind(EntryKind.valueOf(crime.anyOf("ERASURE", "RETENTION")));
        crime.changeByte("entries", "payload", "sequence = " + at);
        crime.rehash(at);
        return at;
    }),
    PUT_A_MADE_UP_KEY_FOR_ONE_THAT_IS_DESTROYED(crime -> {
        String citizen = crime.anyDestroyed();
        crime.sql("update citizens set lookup = 'x', destroyed_by = null, wrapped_key ="
                + " (select wrapped_key from citizens where id = " + crime.anyCitizen() + ") where id = "
                + citizen);
        return crime.firstOf(citizen);
    }),
    ADD_A_CITIZEN(crime -> {
        crime.sql("insert into citizens (id, period, lookup, wrapped_key)"
                + " select 'new', '2024-02', lookup, wrapped_key from citizens where id = "
                + crime.anyCitizen());
        return crime.count();
    });

    private final ToLongFunction<Crime> deed;

    KeyTampering(ToLongFunction<Crime> deed) {
        this.deed = deed;
    }

    @Override
    public long commit(Crime crime) {
        return deed.applyAsLong(crime);
    }
}
