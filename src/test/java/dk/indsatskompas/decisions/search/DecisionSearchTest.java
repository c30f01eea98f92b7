package dk.indsatskompas.decisions.search;

import static dk.indsatskompas.decisions.Examples.START;
import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static dk.indsatskompas.decisions.Examples.byCitizen;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.Examples;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.OnEachDatabase;
import dk.indsatskompas.decisions.OpenLog;
import dk.indsatskompas.decisions.RecordedAnswer;
import dk.indsatskompas.decisions.RecordedRequest;
import dk.indsatskompas.decisions.TestDatabase;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundPage;
import dk.indsatskompas.rulebook.RuleOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Every way to find decisions again, on both databases, held against the answers themselves. */
@ParameterizedClass
@OnEachDatabase
class DecisionSearchTest {

    private static final int COUNT = 60;
    private static final String IPS = "ips";

    @Parameter
    TestDatabase database;

    @RegisterExtension
    final OpenLog log = new OpenLog(() -> database);

    private final List<RecordedAnswer> all = new ArrayList<>();

    @BeforeEach
    void record() {
        for (int n = 0; n < COUNT; n++) {
            all.add(answered(n));
            log.decisions().record(asked("case-" + n % 7, n), all.get(n));
        }
    }

    @Test
    void findsByCitizen() {
        assertFinds(byCitizen("case-3"), one -> all.indexOf(one) % 7 == 3);
        assertFinds(byCitizen("nobody"), one -> false);
    }

    @Test
    void findsByCallerAlsoTogetherWithOtherThings() {
        RecordedAnswer theirs = answered(COUNT, START.plusSeconds(COUNT + 1L));
        log.decisions()
                .record(
                        new RecordedRequest(
                                "another",
                                "case-3",
                                null,
                                asked("case-3", COUNT).body()),
                        theirs);
        all.add(theirs);
        assertFinds(DecisionSearch.ALL.askedBy("another"), theirs::equals);
        assertFinds(DecisionSearch.ALL.of("case-3").askedBy("another"), theirs::equals);
        assertFinds(DecisionSearch.ALL.between(START, null).about(IPS, null).askedBy("nobody"), one -> false);
        assertFinds(
                DecisionSearch.ALL.about(IPS, null).askedBy("another"),
                one -> one.equals(theirs) && recommendsIps(one));
    }

    @Test
    void findsByTimeFromTheFirstMomentToBeforeTheLast() {
        assertFinds(
                DecisionSearch.ALL.between(START.plusSeconds(10), START.plusSeconds(20)),
                one -> all.indexOf(one) >= 10 && all.indexOf(one) < 20);
    }

    @Test
    void findsByTimeInTheOrderInWhichItWasRecordedWhateverTheTime() {
        RecordedAnswer late = answered(COUNT, START.plusSeconds(15).plusMillis(1));
        log.decisions().record(asked("case-late", COUNT), late);
        all.add(late);
        assertFinds(
                DecisionSearch.ALL.between(START.plusSeconds(10), START.plusSeconds(20)),
                one -> one.equals(late) || (all.indexOf(one) >= 10 && all.indexOf(one) < 20));
        assertFinds(
                DecisionSearch.ALL.between(null, START.plusSeconds(20)).about(IPS, null),
                one -> (one.equals(late) || all.indexOf(one) < 20) && recommendsIps(one));
    }

    @Test
    void findsNothingLaterThanAskedForWhateverTheCursor() {
        DecisionSearch early = DecisionSearch.ALL.between(null, START.plusSeconds(10));
        assertThat(log.decisions().search(early, 50L, COUNT))
                .isEqualTo(log.decisions().search(early, null, COUNT));
        assertThat(log.decisions().search(early, 5_000L, COUNT))
                .isEqualTo(log.decisions().search(early, null, COUNT));
    }

    @Test
    void findsByRecommendation() {
        assertFinds(DecisionSearch.ALL.about(IPS, null), DecisionSearchTest::recommendsIps);
        assertFinds(
                DecisionSearch.ALL.of("case-3").about(IPS, null),
                one -> all.indexOf(one) % 7 == 3 && recommendsIps(one));
    }

    @Test
    void findsByWhatCameOfARecommendation() {
        assertFinds(
                DecisionSearch.ALL.about(IPS, Listed.UNDETERMINED),
                one -> Examples.reasoned(one).advice().undetermined().stream()
                        .map(Advice.Undetermined::id)
                        .anyMatch(IPS::equals));
        assertFinds(
                DecisionSearch.ALL.about(null, Listed.ALREADY_IN_PLACE),
                one -> !Examples.reasoned(one).advice().alreadyInPlace().isEmpty());
    }

    @Test
    void findsByRuleAndFindingTogether() {
        RuleOutcome fired = all.stream()
                .flatMap(one -> Examples.reasoned(one).evaluation().rules().stream())
                .filter(outcome -> outcome.fired() && !outcome.rule().basedOn().isEmpty())
                .findFirst()
                .orElseThrow();
        String rule = fired.rule().id();
        String finding = fired.rule().basedOn().get(0);
        assertFinds(DecisionSearch.ALL.fired(rule), one -> fired(one, rule));
        assertFinds(DecisionSearch.ALL.fired(rule).restingOn(finding), one -> fired(one, rule));
        assertFinds(
                DecisionSearch.ALL.restingOn(finding),
                one -> Examples.reasoned(one).evaluation().rules().stream()
                        .anyMatch(outcome ->
                                outcome.fired() && outcome.rule().basedOn().contains(finding)));
    }

    @Test
    void findsByRulebook() {
        String fingerprint = Examples.RULEBOOK.fingerprint();
        assertFinds(DecisionSearch.ALL.answeredBy(fingerprint), one -> true);
        assertFinds(DecisionSearch.ALL.answeredBy("sha256:00"), one -> false);
    }

    @Test
    void findsByFeedbackOnceHoweverOftenItWasGiven() {
        UUID id = all.get(5).id();
        Feedback feedback = new Feedback(IPS, Reaction.ACCEPTED, "FITS", null, "CASEWORKER", List.of());
        log.decisions().feedBack(id, feedback, Examples.CALLER, null);
        log.decisions().feedBack(id, feedback, Examples.CALLER, null);
        assertFinds(
                DecisionSearch.ALL.about(IPS, Reaction.ACCEPTED),
                one -> one.id().equals(id));
        assertFinds(DecisionSearch.ALL.about(IPS, Reaction.REJECTED), one -> false);
    }

    @Test
    void pagesShowEverythingOnceWhileMoreIsWritten() {
        List<UUID> found = new ArrayList<>();
        Long cursor = null;
        int n = COUNT;
        do {
            FoundPage page = log.decisions().search(DecisionSearch.ALL, cursor, 7);
            page.decisions().forEach(decision -> found.add(decision.id()));
            cursor = page.next();
            log.decisions().record(asked("case-new", n), answered(n++));
        } while (cursor != null);
        assertThat(found).isEqualTo(newestFirst(one -> true));
    }

    /** On one page, and on pages of two. */
    private void assertFinds(DecisionSearch search, Predicate<RecordedAnswer> expected) {
        FoundPage whole = log.decisions().search(search, null, COUNT);
        assertThat(whole.next()).isNull();
        assertThat(whole.decisions()).extracting(FoundDecision::id).isEqualTo(newestFirst(expected));
        List<FoundDecision> paged = new ArrayList<>();
        Long cursor = null;
        do {
            FoundPage page = log.decisions().search(search, cursor, 2);
            paged.addAll(page.decisions());
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole.decisions());
    }

    private List<UUID> newestFirst(Predicate<RecordedAnswer> expected) {
        List<UUID> ids = new ArrayList<>(
                all.stream().filter(expected).map(RecordedAnswer::id).toList());
        Collections.reverse(ids);
        return ids;
    }

    private static boolean recommendsIps(RecordedAnswer answered) {
        return Examples.reasoned(answered).advice().recommendations().stream()
                .map(Recommended::id)
                .anyMatch(IPS::equals);
    }

    private static boolean fired(RecordedAnswer answered, String rule) {
        return Examples.reasoned(answered).evaluation().rules().stream()
                .anyMatch(outcome -> outcome.fired() && outcome.rule().id().equals(rule));
    }
}
