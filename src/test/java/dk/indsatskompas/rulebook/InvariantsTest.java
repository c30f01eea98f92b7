package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.Size;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every citizen, known or half known. */
@Tag("endurance")
class InvariantsTest {

    private static final int CITIZENS = Size.CITIZENS.of(5_000);

    private final Rulebook rulebook = ShippedRules.rulebook();

    /** {@link Rulebook#evaluate} itself throws when they differ; here it is also seen that the engine fires at all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    @Invariant("The two evaluators fire the same rules; every single request compares them, too")
    void theTwoEvaluatorsAgree(long seed) {
        long fired = new RandomProfiles(rulebook)
                .profiles(seed, CITIZENS)
                .flatMap(profile -> rulebook.evaluate(profile).rules().stream())
                .filter(RuleOutcome::fired)
                .count();
        assertThat(fired).isGreaterThan(CITIZENS);
    }

    @Test
    void everyRuleFiresIsSilentAndIsUndeterminedForSomeCitizen() {
        List<RuleOutcome> outcomes = new RandomProfiles(rulebook)
                .profiles(7, 4 * CITIZENS)
                .flatMap(profile -> rulebook.evaluate(profile).rules().stream())
                .toList();
        for (Rule rule : rulebook.contents().rules()) {
            assertThat(outcomes.stream()
                            .filter(outcome -> outcome.rule().equals(rule))
                            .map(RuleOutcome::outcome))
                    .as(rule.id())
                    .contains(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 42})
    @Invariant("Learning an unknown never flips what is decided")
    void learningAnUnknownNeverFlipsWhatIsDecided(long seed) {
        new RandomProfiles(rulebook).citizens(seed, CITIZENS).forEach(citizen -> {
            Evaluation before = rulebook.evaluate(citizen.profile());
            Evaluation after = rulebook.evaluate(citizen.fullyKnown());
            for (int i = 0; i < before.rules().size(); i++) {
                if (!before.rules().get(i).undetermined()) {
                    assertThat(after.rules().get(i).outcome())
                            .isEqualTo(before.rules().get(i).outcome());
                }
            }
        });
    }

    @Test
    void ofACitizenOfWhomNothingIsKnownNothingIsDecided() {
        assertThat(rulebook.evaluate(ShippedWords.ALL.profile(Map.of())).rules())
                .allMatch(RuleOutcome::undetermined);
    }

    /**
     * A session of the engine may have the last citizen in hand of whom it was told what some rule asks together, until the
     * next; who asks one by one has one session.
     */
    @Test
    @Invariant("The engine keeps nothing of a citizen once another was answered")
    void nothingOfACitizenIsKeptOnceAnswered() throws Exception {
        List<WeakReference<Object>> facts = new ArrayList<>();
        try (Rulebook own = Rulebook.of(rulebook.folder(), rulebook.contents())) {
            new RandomProfiles(rulebook).profiles(11, CITIZENS).forEach(citizen -> {
                own.evaluate(citizen);
                facts.add(new WeakReference<>(citizen));
            });

            long askedTogether = rulebook.contents().rules().stream()
                    .map(rule ->
                            rule.attributes().stream().map(Attribute::subject).collect(Collectors.toSet()))
                    .distinct()
                    .count();
            long kept = facts.size();
            for (int tries = 0; tries < 50 && kept > askedTogether; tries++) {
                System.gc();
                Thread.sleep(20);
                kept = facts.stream().filter(fact -> fact.get() != null).count();
            }

            assertThat(kept).isLessThanOrEqualTo(askedTogether);
        }
    }

    @Test
    @Invariant("Many threads get what one gets")
    void manyThreadsGetWhatOneGets() throws Exception {
        List<Profile> profiles = new RandomProfiles(rulebook).profiles(3, 2_000).toList();
        List<Evaluation> alone = profiles.stream().map(rulebook::evaluate).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Evaluation>> tasks = profiles.stream()
                    .map(profile -> (Callable<Evaluation>) () -> rulebook.evaluate(profile))
                    .toList();
            List<Future<Evaluation>> together = threads.invokeAll(tasks);
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get().rules()).isEqualTo(alone.get(i).rules());
            }
        } finally {
            threads.shutdown();
        }
    }
}
