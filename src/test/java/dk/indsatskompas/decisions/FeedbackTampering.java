package dk.indsatskompas.decisions;

import java.util.function.ToLongFunction;

/** Ways to change the feedback that is counted. */
enum FeedbackTampering implements Tampering {
    CHANGE_FEEDBACK(crime -> {
        long at = crime.anyFeedback();
        String column = crime.anyOf("time", "recommendation", "outcome", "reason", "second_reason");
        crime.changeCharacter("feedback", column, "entry = " + at);
        return at;
    }),
    COUNT_FEEDBACK_FOR_ANOTHER_DECISION(crime -> {
        long at = crime.anyFeedback();
        crime.sql("update feedback set decision = decision - 1 where entry = ?", at);
        return at;
    }),
    REMOVE_FEEDBACK(crime -> {
        long at = crime.anyFeedback();
        crime.sql("delete from feedback where entry = ?", at);
        crime.sql("delete from feedback_rules where entry = ?", at);
        return at;
    }),
    INVENT_FEEDBACK(crime -> {
        String kind = crime.anyOf("DECISION", "RULEBOOK", "ERASURE", "RETENTION");
        long at = crime.anyOfKind(EntryKind.valueOf(kind));
        crime.feedback(at);
        return at;
    }),
    INVENT_FEEDBACK_OF_NO_ENTRY(crime -> {
        crime.feedback(crime.outside());
        return crime.count();
    }),
    CHANGE_A_RULE_OF_FEEDBACK(crime -> {
        long at = crime.anyFeedback();
        crime.changeCharacter("feedback_rules", "rule", "entry = " + at + " and rule = 'one/rule'");
        return at;
    }),
    REMOVE_A_RULE_FROM_FEEDBACK(crime -> {
        long at = crime.anyFeedback();
        crime.sql("delete from feedback_rules where entry = ? and rule = 'one/rule'", at);
        return at;
    }),
    ADD_A_RULE_TO_FEEDBACK(crime -> {
        long at = crime.anyFeedback();
        crime.sql("insert into feedback_rules (entry, rule) values (?, 'third/rule')", at);
        return at;
    }),
    ADD_A_RULE_WITHOUT_FEEDBACK(crime -> {
        long at = crime.anyDecision();
        crime.sql("insert into feedback_rules (entry, rule) values (?, 'third/rule')", at);
        return at;
    }),
    ADD_A_RULE_TO_NO_ENTRY(crime -> {
        crime.sql("insert into feedback_rules (entry, rule) values (?, 'third/rule')", crime.outside());
        return crime.count();
    });

    private final ToLongFunction<Crime> deed;

    FeedbackTampering(ToLongFunction<Crime> deed) {
        this.deed = deed;
    }

    @Override
    public long commit(Crime crime) {
        return deed.applyAsLong(crime);
    }
}
