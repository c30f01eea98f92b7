package dk.indsatskompas.web.pages.audit;

import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.Feedback.FeedbackTotals;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of what was recommended, month by month over a year.
 *
 * @param months the oldest first
 * @param totals of each month
 */
record OverridesPage(PageFrame frame, Contents now, List<YearMonth> months, List<FeedbackTotals> totals) {
    private static final int MONTHS = 12;

    /** How often something was accepted, changed and rejected in a month. */
    record Reactions(long accepted, long changed, long rejected) {
        private static final Reactions NONE = new Reactions(0, 0, 0);

        private Reactions plus(Reactions more) {
            return new Reactions(accepted + more.accepted, changed + more.changed, rejected + more.rejected);
        }

        long all() {
            return accepted + changed + rejected;
        }
    }

    /** One recommendation, rule or reason over the months. */
    record Course(String id, String label, List<Reactions> months) {
        Reactions total() {
            return months.stream().reduce(Reactions.NONE, Reactions::plus);
        }

        /** The most of one month, but at least one: what its drawing has room for. */
        long most() {
            return Math.max(1, months.stream().mapToLong(Reactions::all).max().orElse(1));
        }
    }

    private record CountedReactions(String id, Reactions reactions) {}

    static OverridesPage of(PageFrame frame, Contents now, Decisions decisions, Clock clock) {
        YearMonth last = YearMonth.now(clock);
        List<YearMonth> months = new ArrayList<>();
        List<FeedbackTotals> totals = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            months.add(month);
            totals.add(decisions.feedbackTotals(
                    month.atDay(1).atStartOfDay(clock.getZone()).toInstant(),
                    month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant()));
        }
        return new OverridesPage(frame, now, months, totals);
    }

    PageWriter words() {
        return frame.words(now.vocabulary());
    }

    List<Course> byRecommendation() {
        return courses(
                month -> month.byRecommendation().stream()
                        .map(one -> new CountedReactions(
                                one.recommendation(), new Reactions(one.accepted(), one.changed(), one.rejected()))),
                id -> now.catalogue()
                        .find(id)
                        .map(entry -> words().say(entry.title()))
                        .orElse(id));
    }

    List<Course> byRule() {
        return courses(
                month -> month.byRule().stream()
                        .map(one -> new CountedReactions(
                                one.rule(), new Reactions(one.accepted(), one.changed(), one.rejected()))),
                Rule::name);
    }

    List<Course> byReason() {
        return courses(
                month -> month.byReason().stream()
                        .map(one -> new CountedReactions(one.reason(), reactions(one.outcome(), one.count()))),
                id -> words().labels().code(CodeLists.FEEDBACK_REASON, id));
    }

    private static Reactions reactions(Reaction outcome, long count) {
        return switch (outcome) {
            case ACCEPTED -> new Reactions(count, 0, 0);
            case CHANGED -> new Reactions(0, count, 0);
            case REJECTED -> new Reactions(0, 0, count);
        };
    }

    /** Those that were turned down or changed most often first. */
    private List<Course> courses(
            Function<FeedbackTotals, Stream<CountedReactions>> counted, Function<String, String> label) {
        Map<String, List<Reactions>> all = new TreeMap<>();
        for (int month = 0; month < totals.size(); month++) {
            int at = month;
            counted.apply(totals.get(month)).forEach(one -> {
                List<Reactions> course = all.computeIfAbsent(one.id(), none -> new ArrayList<>(none()));
                course.set(at, course.get(at).plus(one.reactions()));
            });
        }
        return all.entrySet().stream()
                .map(one -> new Course(one.getKey(), label.apply(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing((Course course) ->
                                -course.total().changed() - course.total().rejected())
                        .thenComparing(Course::label))
                .toList();
    }

    private List<Reactions> none() {
        return months.stream().map(month -> Reactions.NONE).toList();
    }

    /** A month as it stands below a drawing: 11.26. */
    static String shortly(YearMonth month) {
        return String.format(Locale.ROOT, "%02d.%02d", month.getMonthValue(), month.getYear() % 100);
    }
}
