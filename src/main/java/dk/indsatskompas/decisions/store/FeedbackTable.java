package dk.indsatskompas.decisions.store;

import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals.ByReason;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals.ByRecommendation;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals.ByRule;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feedback, to be counted. It can be made again from the payloads, and verification does. */
public record FeedbackTable(JdbcTemplate jdbc, JdbcClient sql) {
    private static final String DURING = " f.time >= :from and f.time < :to ";
    private static final String COUNTS = " sum(case when f.outcome = 'ACCEPTED' then 1 else 0 end) as accepted,"
            + " sum(case when f.outcome = 'CHANGED' then 1 else 0 end) as changed,"
            + " sum(case when f.outcome = 'REJECTED' then 1 else 0 end) as rejected from feedback f ";
    private static final String BY_RECOMMENDATION =
            "select f.recommendation," + COUNTS + "where" + DURING + "group by f.recommendation";
    private static final String BY_RULE =
            "select r.rule," + COUNTS + "join feedback_rules r on r.entry = f.entry where" + DURING + "group by r.rule";
    /** A second reason that is the first again is no other reason. */
    private static final String BY_REASON = "select recommendation, reason, outcome, count(*) as count from"
            + " (select f.recommendation, f.reason, f.outcome from feedback f where" + DURING
            + "union all select f.recommendation, f.second_reason, f.outcome from feedback f where" + DURING
            + "and f.second_reason <> f.reason) given group by recommendation, reason, outcome";

    /** What one entry said of a decision, both by number; as text, since somebody may have changed what is read. */
    public record FeedbackRow(SaidOfDecision said, SortedSet<String> rules) {
        public static FeedbackRow of(Entry entry, long decision, Feedback feedback) {
            return new FeedbackRow(
                    new SaidOfDecision(
                            entry.sequence(),
                            decision,
                            Timestamps.text(entry.time()),
                            feedback.recommendation(),
                            feedback.outcome().name(),
                            feedback.reasonCode(),
                            feedback.secondCode()),
                    new TreeSet<>(feedback.rules()));
        }
    }

    /** The row of an entry, but for its rules. */
    record SaidOfDecision(
            long entry,
            long decision,
            String time,
            String recommendation,
            String outcome,
            String reason,
            @Nullable String secondReason) {
        private Object[] values() {
            return new @Nullable Object[] {entry, decision, time, recommendation, outcome, reason, secondReason};
        }
    }

    public void insert(Collection<FeedbackRow> rows) {
        jdbc.batchUpdate(
                "insert into feedback (entry, decision, time, recommendation, outcome, reason, second_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(row -> row.said().values()).toList());
        jdbc.batchUpdate(
                "insert into feedback_rules (entry, rule) values (?, ?)",
                rows.stream()
                        .flatMap(row -> row.rules().stream()
                                .map(rule -> new Object[] {row.said().entry(), rule}))
                        .toList());
    }

    /** What the entries from one number to another said, by the number of the entry; also rules that nothing is said of. */
    public Map<Long, FeedbackRow> between(long from, long to) {
        Map<Long, SortedSet<String>> rules = new HashMap<>();
        sql.sql("select entry, rule from feedback_rules where entry between ? and ?")
                .params(from, to)
                .query(row -> {
                    rules.computeIfAbsent(row.getLong("entry"), none -> new TreeSet<>())
                            .add(row.getString("rule"));
                });
        Map<Long, FeedbackRow> rows = new HashMap<>();
        sql.sql("select entry, decision, time, recommendation, outcome, reason, second_reason from feedback"
                        + " where entry between ? and ?")
                .params(from, to)
                .query(SaidOfDecision.class)
                .list()
                .forEach(said -> rows.put(
                        said.entry(), new FeedbackRow(said, rules.getOrDefault(said.entry(), new TreeSet<>()))));
        rules.forEach((entry, stray) -> rows.computeIfAbsent(
                entry, at -> new FeedbackRow(new SaidOfDecision(at, 0, "", "", "", "", null), stray)));
        return rows;
    }

    /** Counts what was given from one instant to before another. Sorted here, because databases sort letters differently. */
    public FeedbackTotals totals(@Nullable Instant from, @Nullable Instant to) {
        Map<String, String> during = Map.of(
                "from", from == null ? "0000" : Timestamps.text(from),
                "to", to == null ? "9999" : Timestamps.text(to));
        return new FeedbackTotals(
                totals(BY_RECOMMENDATION, during, ByRecommendation.class)
                        .sorted(Comparator.comparing(ByRecommendation::recommendation))
                        .toList(),
                totals(BY_RULE, during, ByRule.class)
                        .sorted(Comparator.comparing(ByRule::rule))
                        .toList(),
                totals(BY_REASON, during, ByReason.class)
                        .sorted(Comparator.comparing(ByReason::recommendation)
                                .thenComparing(ByReason::reason)
                                .thenComparing(ByReason::outcome))
                        .toList());
    }

    private <T> Stream<T> totals(String query, Map<String, String> during, Class<T> type) {
        return sql.sql(query).params(during).query(type).list().stream();
    }
}
