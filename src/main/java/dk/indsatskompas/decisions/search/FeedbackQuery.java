package dk.indsatskompas.decisions.search;

import dk.indsatskompas.decisions.FeedbackTotals;
import dk.indsatskompas.decisions.FeedbackTotals.ByReason;
import dk.indsatskompas.decisions.FeedbackTotals.ByRecommendation;
import dk.indsatskompas.decisions.FeedbackTotals.ByRule;
import dk.indsatskompas.decisions.store.Timestamps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts feedback. Sorted here and not by the database, because databases sort letters differently. */
public final class FeedbackQuery {

    private static final String BEFORE_ALL = "0000";
    private static final String AFTER_ALL = "9999";
    private static final String DURING = " f.time >= :from and f.time < :to ";
    private static final String COUNTS = " sum(case when f.outcome = 'ACCEPTED' then 1 else 0 end) as accepted,"
            + " sum(case when f.outcome = 'CHANGED' then 1 else 0 end) as changed,"
            + " sum(case when f.outcome = 'REJECTED' then 1 else 0 end) as rejected from feedback f ";

    private final JdbcClient sql;
    private final String from;
    private final String to;

    public FeedbackQuery(JdbcClient sql, @Nullable Instant from, @Nullable Instant to) {
        this.sql = sql;
        this.from = from == null ? BEFORE_ALL : Timestamps.text(from);
        this.to = to == null ? AFTER_ALL : Timestamps.text(to);
    }

    public FeedbackTotals totals() {
        return new FeedbackTotals(byRecommendation(), byRule(), byReason());
    }

    private List<ByRecommendation> byRecommendation() {
        return during("select f.recommendation," + COUNTS + "where" + DURING + "group by f.recommendation")
                .query(ByRecommendation.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(ByRecommendation::recommendation))
                .toList();
    }

    private List<ByRule> byRule() {
        return during("select r.rule," + COUNTS + "join feedback_rules r on r.entry = f.entry where" + DURING
                        + "group by r.rule")
                .query(ByRule.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(ByRule::rule))
                .toList();
    }

    /** A second reason that is the first again is no other reason. */
    private List<ByReason> byReason() {
        return during("select recommendation, reason, outcome, count(*) as count from"
                        + " (select f.recommendation, f.reason, f.outcome from feedback f where" + DURING
                        + "union all select f.recommendation, f.second_reason, f.outcome from feedback f where" + DURING
                        + "and f.second_reason <> f.reason) given group by recommendation, reason, outcome")
                .query(ByReason.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(ByReason::recommendation)
                        .thenComparing(ByReason::reason)
                        .thenComparing(ByReason::outcome))
                .toList();
    }

    private JdbcClient.StatementSpec during(String query) {
        return sql.sql(query).param("from", from).param("to", to);
    }
}
