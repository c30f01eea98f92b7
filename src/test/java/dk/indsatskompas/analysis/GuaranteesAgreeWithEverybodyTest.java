package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.Size;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Conclusion.Guaranteed;
import dk.indsatskompas.vocabulary.Profile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is proved of small random rulebooks, and refuted, is what asking everybody there is for them shows. */
@Invariant(
        "A guarantee is proved exactly when the advice keeps it for everybody, and else refuted with the fewest facts")
class GuaranteesAgreeWithEverybodyTest {
    private static final int SEED = 20261129;
    private static final List<Profile> EVERYBODY = RandomGuarantees.everybody();

    /** Of one kind of claim, how many were proved, were refuted, and spoke of nobody. */
    private final Map<Conclusion.Claim, int[]> seen = new EnumMap<>(Conclusion.Claim.class);

    @Test
    void ofRandomRulebooks() {
        RandomGuarantees.rulebooks(SEED, Size.WHOLE ? 200 : 4).forEach(rulebook -> {
            try (rulebook) {
                assertThat(rulebook.contents().guarantees()).hasSize(8);
                compare(rulebook);
            }
        });

        assertThat(seen).hasSize(Conclusion.Claim.values().length);
        assertThat(seen.values().stream().mapToInt(counts -> counts[0]).sum()).isPositive();
        assertThat(seen.values().stream().mapToInt(counts -> counts[1]).sum()).isPositive();
    }

    private void compare(Rulebook rulebook) {
        Map<Rule, Profile> simplest = new HashMap<>();
        Map<Rule, Boolean> somebody = new HashMap<>();
        Advisor advisor = new Advisor(rulebook);
        for (Profile citizen : EVERYBODY) {
            Evaluation evaluation = rulebook.evaluate(citizen);
            Advice advice = advisor.standings(citizen, evaluation);
            for (Rule guarantee : rulebook.contents().guarantees()) {
                GuaranteeOutcome outcome =
                        GuaranteeOutcome.of(guarantee, rulebook.contents(), citizen, evaluation, advice);
                somebody.merge(guarantee, outcome.isMeant(), Boolean::logicalOr);
                if (!outcome.isKept()) {
                    simplest.merge(guarantee, citizen, GuaranteesAgreeWithEverybodyTest::simpler);
                }
            }
        }
        for (Rule guarantee : rulebook.contents().guarantees()) {
            compare(advisor, guarantee, simplest.get(guarantee), somebody.getOrDefault(guarantee, false));
        }
    }

    private void compare(Advisor advisor, Rule guarantee, Profile simplest, boolean somebody) {
        GuaranteeSearch search = new GuaranteeSearch(advisor);
        assertThat(search.isAboutSomebody(guarantee)).as(said(guarantee)).isEqualTo(somebody);
        assertThat(search.isProved(guarantee)).as(said(guarantee)).isEqualTo(simplest == null);
        Optional<Example> found = new GuaranteeSearch(advisor).counterexample(guarantee);
        assertThat(found.isPresent()).as(said(guarantee)).isEqualTo(simplest != null);
        found.ifPresent(example -> {
            assertThat(GuaranteeOutcome.of(guarantee, advisor, example.profile())
                            .isKept())
                    .isFalse();
            assertThat(example.profile().known())
                    .as(said(guarantee) + " " + example.profile())
                    .hasSameSizeAs(simplest.known());
        });
        int[] counts = seen.computeIfAbsent(((Guaranteed) guarantee.conclusion()).claim(), claim -> new int[3]);
        counts[!somebody ? 2 : simplest == null ? 0 : 1]++;
    }

    private static Profile simpler(Profile one, Profile other) {
        return other.known().size() < one.known().size() ? other : one;
    }

    private static String said(Rule guarantee) {
        return guarantee.conditions().stream()
                        .map(condition -> condition.text().da())
                        .toList() + " " + guarantee.said().da();
    }
}
