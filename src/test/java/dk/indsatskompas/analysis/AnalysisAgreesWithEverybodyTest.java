package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.analysis.Analysis.Reachability;
import dk.indsatskompas.analysis.Analysis.Subsumption;
import dk.indsatskompas.analysis.UncoveredCitizens.Fact;
import dk.indsatskompas.analysis.UncoveredCitizens.UncoveredGroup;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the analysis proves of small random rulebooks is what asking everybody there is shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Invariant("What the analysis says of all citizens is what asking everybody shows")
class AnalysisAgreesWithEverybodyTest {
    private static final int SEED = 20261122;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<Profile> EVERYBODY = RandomRules.everybody();

    private final List<Asked> all = new ArrayList<>();

    /** A rulebook, and what came of asking everybody. */
    private record Asked(Rulebook rulebook, List<Evaluation> evaluations, Set<String> recommended, Set<String> first) {
        static Asked of(Rulebook rulebook) {
            ConditionMatrix matrix = new ConditionMatrix(rulebook.contents().rules());
            Advisor advisor = new Advisor(rulebook);
            List<Evaluation> evaluations = new ArrayList<>();
            Set<String> recommended = new TreeSet<>();
            Set<String> first = new TreeSet<>();
            for (Profile profile : EVERYBODY) {
                Evaluation evaluation = matrix.evaluate(profile);
                evaluations.add(evaluation);
                if (evaluation.rules().stream().anyMatch(RuleOutcome::fired)) {
                    ranked(advisor, profile, evaluation, recommended, first);
                }
            }
            return new Asked(rulebook, evaluations, recommended, first);
        }

        private static void ranked(
                Advisor advisor, Profile profile, Evaluation evaluation, Set<String> recommended, Set<String> first) {
            List<String> ids = advisor.rulebook().contents().catalogue().ids();
            for (int i = 0; i < ids.size(); i += 2) {
                Contrast why = advisor.why(profile, evaluation, ids.get(i), ids.get(i + 1))
                        .orElseThrow();
                for (Contrast.Side side : List.of(why.above(), why.below())) {
                    Integer rank = side.standing().rank();
                    if (rank != null) {
                        recommended.add(side.id());
                        if (rank == 1) {
                            first.add(side.id());
                        }
                    }
                }
            }
        }

        CitizenSearch search() {
            return new CitizenSearch(rulebook.contents().vocabulary());
        }

        List<Rule> rules() {
            return rulebook.contents().rules();
        }

        boolean fires(Rule rule, Evaluation evaluation) {
            return evaluation.rules().get(rules().indexOf(rule)).fired();
        }
    }

    @BeforeAll
    void askEverybody() {
        RandomRules.rulebooks(SEED, 12).map(Asked::of).forEach(all::add);
    }

    @AfterAll
    void close() {
        all.forEach(asked -> asked.rulebook().close());
    }

    @Test
    void onWhatNobodyFulfils() {
        for (Asked asked : all) {
            for (Rule rule : asked.rules()) {
                boolean somebody = asked.evaluations().stream().anyMatch(one -> asked.fires(rule, one));
                Optional<Example> found = asked.search().find(rule.constraints(), List.of());
                assertThat(found.isPresent()).as(rule.toString()).isEqualTo(somebody);
                found.ifPresent(example -> assertThat(fires(rule, example)).isTrue());
            }
        }
    }

    @Test
    void onWhatAddsNothing() {
        int covered = 0;
        for (Asked asked : all) {
            Subsumption coverings = new Subsumption(asked.rulebook().contents(), asked.search());
            for (Rule narrower : asked.rules()) {
                for (Rule wider : asked.rules()) {
                    boolean really = wider.conclusion().equals(narrower.conclusion())
                            && wider.basedOn().containsAll(narrower.basedOn())
                            && asked.evaluations().stream()
                                    .allMatch(one -> asked.fires(wider, one) || !asked.fires(narrower, one));
                    boolean anybody = asked.evaluations().stream().anyMatch(one -> asked.fires(narrower, one));
                    if (anybody && !narrower.equals(wider)) {
                        assertThat(coverings.covers(wider, narrower))
                                .as(wider + " / " + narrower)
                                .isEqualTo(really);
                        covered += really ? 1 : 0;
                    }
                }
            }
        }
        assertThat(covered).as("some are covered, or nothing was tried").isPositive();
    }

    @Test
    void onWhatIsRecommendedAndWhatIsFirst() {
        Set<Boolean> seen = new HashSet<>();
        for (Asked asked : all) {
            Advisor advisor = new Advisor(asked.rulebook());
            Reachability chances = new Reachability(advisor, asked.search(), new Problems());
            for (CatalogueEntry entry : asked.rulebook().contents().catalogue().entries()) {
                assertThat(chances.recommended(entry).isPresent())
                        .as(entry.id())
                        .isEqualTo(asked.recommended().contains(entry.id()));
                Optional<Example> first = new FirstPlace(advisor, entry, 1_000_000).somebody();
                seen.add(first.isPresent());
                assertThat(first.isPresent())
                        .as(entry.id() + " of " + asked.rules())
                        .isEqualTo(asked.first().contains(entry.id()));
                first.ifPresent(somebody -> assertThat(advisor.advise(somebody.profile()).recommendations().stream()
                                .filter(one -> one.rank() == 1)
                                .map(Recommended::id))
                        .contains(entry.id()));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void onWhomNothingCanBeRecommended() {
        int groups = 0;
        for (Asked asked : all) {
            UncoveredCitizens silence = UncoveredCitizens.of(asked.rulebook().contents(), DAY, Integer.MAX_VALUE);
            assertThat(silence.complete()).isTrue();
            groups += silence.groups().size();
            for (Profile profile : EVERYBODY) {
                boolean nothing = isSilent(asked.rules(), profile);
                assertThat(silence.groups().stream().anyMatch(group -> isIn(asked, group, profile)))
                        .as(profile.toString())
                        .isEqualTo(nothing);
            }
        }
        assertThat(groups).isPositive();
    }

    @Test
    void onEveryFactBeingNeeded() {
        for (Asked asked : all) {
            Advisor advisor = new Advisor(asked.rulebook());
            for (UncoveredGroup group : UncoveredCitizens.of(asked.rulebook().contents(), DAY, Integer.MAX_VALUE)
                    .groups()) {
                assertThat(isSilent(advisor.advise(group.example().profile()))).isTrue();
                for (Fact fact : group.facts()) {
                    List<Fact> others = group.facts().stream()
                            .filter(other -> !other.equals(fact))
                            .toList();
                    UncoveredGroup wider = new UncoveredGroup(others, group.example());
                    assertThat(EVERYBODY.stream()
                                    .filter(profile -> isIn(asked, wider, profile))
                                    .anyMatch(profile -> !isSilent(asked.rules(), profile)))
                            .isTrue();
                }
            }
        }
    }

    private static boolean isSilent(List<Rule> rules, Profile profile) {
        return rules.stream()
                .filter(rule -> rule.conclusion() instanceof Recommendation)
                .allMatch(rule ->
                        rule.constraints().stream().anyMatch(constraint -> constraint.test(profile) == Truth.FALSE));
    }

    private static boolean isSilent(Advice advice) {
        return advice.recommendations().isEmpty() && advice.undetermined().isEmpty();
    }

    private static boolean fires(Rule rule, Example example) {
        return new ConditionMatrix(List.of(rule))
                .evaluate(example.profile())
                .rules()
                .get(0)
                .fired();
    }

    /** Every fact holds, which is so when every condition says the same of the citizen as of one of the fact's values. */
    private static boolean isIn(Asked asked, UncoveredGroup group, Profile profile) {
        return group.facts().stream().allMatch(fact -> {
            Object actual = profile.value(fact.attribute());
            return actual != null
                    && fact.values().stream().anyMatch(value -> isAlike(asked, fact.attribute(), value, actual));
        });
    }

    private static boolean isAlike(Asked asked, Attribute attribute, Object one, Object other) {
        return asked.rules().stream()
                .filter(rule -> rule.conclusion() instanceof Recommendation)
                .flatMap(rule -> rule.constraints().stream())
                .filter(constraint -> constraint.attribute().equals(attribute))
                .allMatch(constraint -> constraint.outcome(one) == constraint.outcome(other));
    }
}
