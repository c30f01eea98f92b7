package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Feedback;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feedback, to be counted. It can be made again from the payloads, and verification does. */
public final class FeedbackTable {

    private static final List<String> DELETIONS = List.of(
            "delete from feedback_rules where entry in (select sequence from entries where citizen = ?)",
            "delete from feedback where entry in (select sequence from entries where citizen = ?)");

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    /**
     * What one entry said.
     *
     * @param entry its number
     * @param decision the number of the decision that it is about
     */
    public record FeedbackRow(long entry, long decision, String time, CountedFeedback said) {

        public static FeedbackRow of(Entry entry, long decision, Feedback feedback) {
            return new FeedbackRow(
                    entry.sequence(),
                    decision,
                    Timestamps.text(entry.time()),
                    new CountedFeedback(
                            feedback.recommendation(),
                            feedback.outcome().name(),
                            feedback.reasonCode(),
                            feedback.secondCode(),
                            feedback.rules()));
        }
    }

    /** What of it is counted; as text, because what is read may be what somebody changed. */
    record CountedFeedback(
            String recommendation,
            String outcome,
            String reason,
            @Nullable String secondReason,
            List<String> rules) {}

    FeedbackTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
    }

    public void insert(Collection<FeedbackRow> rows) {
        jdbc.batchUpdate(
                "insert into feedback (entry, decision, time, recommendation, outcome, reason, second_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(FeedbackTable::values).toList());
        jdbc.batchUpdate(
                "insert into feedback_rules (entry, rule) values (?, ?)",
                rows.stream()
                        .flatMap(row -> row.said().rules().stream().map(rule -> new Object[] {row.entry(), rule}))
                        .toList());
    }

    public void delete(Collection<UUID> citizens) {
        List<Object[]> ids =
                citizens.stream().map(id -> new Object[] {id.toString()}).toList();
        DELETIONS.forEach(deletion -> jdbc.batchUpdate(deletion, ids));
    }

    /** What the entries from one number to another said, by the number of the entry; also rules that nothing is said of. */
    public Map<Long, FeedbackRow> between(long from, long to) {
        Map<Long, List<String>> rules = rules(from, to);
        Map<Long, FeedbackRow> rows = new HashMap<>();
        sql.sql("select entry, decision, time, recommendation, outcome, reason, second_reason from feedback"
                        + " where entry between ? and ?")
                .params(from, to)
                .query(row -> {
                    long entry = row.getLong("entry");
                    CountedFeedback said = new CountedFeedback(
                            row.getString("recommendation"),
                            row.getString("outcome"),
                            row.getString("reason"),
                            row.getString("second_reason"),
                            rules.getOrDefault(entry, List.of()));
                    rows.put(entry, new FeedbackRow(entry, row.getLong("decision"), row.getString("time"), said));
                });
        rules.forEach((entry, stray) -> rows.computeIfAbsent(
                entry, at -> new FeedbackRow(at, 0, "", new CountedFeedback("", "", "", null, stray))));
        return rows;
    }

    private Map<Long, List<String>> rules(long from, long to) {
        Map<Long, SortedSet<String>> rules = new HashMap<>();
        sql.sql("select entry, rule from feedback_rules where entry between ? and ?")
                .params(from, to)
                .query(row -> {
                    rules.computeIfAbsent(row.getLong("entry"), entry -> new TreeSet<>())
                            .add(row.getString("rule"));
                });
        Map<Long, List<String>> sorted = new HashMap<>();
        rules.forEach((entry, some) -> sorted.put(entry, List.copyOf(some)));
        return sorted;
    }

    private static Object[] values(FeedbackRow row) {
        CountedFeedback said = row.said();
        return new @Nullable Object[] {
            row.entry(),
            row.decision(),
            row.time(),
            said.recommendation(),
            said.outcome(),
            said.reason(),
            said.secondReason()
        };
    }
}
