package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.analysis.CitizenSearch;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.analysis.RandomRules;
import dk.indsatskompas.rulebook.ConditionMatrix;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.scenario.Mutants.Mutant;
import dk.indsatskompas.scenario.Mutation.Suggestion;
import dk.indsatskompas.scenario.Mutation.Survivor;
import dk.indsatskompas.scenario.MutationCheck.Witness;
import dk.indsatskompas.scenario.WholeCitizen.Expected;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small changes of the rules: some example notices each, or one is suggested that does. */
@Invariant("Every small change of a shipped rule is noticed by an example")
class MutationTest {

    private static final int SEED = 20261122;
    private static final int PROFILES = 1_000;
    private static final String ONE_CITIZEN_WITHOUT_ADVICE = """
            asOf: 2026-01-01
            citizens:
              - name: "en 40-årig i job med fast vejleder"
                citizen: {age: 40, inEmployment: true}
                contact: {primaryContactPerson: true}
                expect:
                  recommended: []
                  notRecommended: [mentor, stable-contact-person]
            """;

    @Test
    void theShippedExamplesTouchEverythingAndNoticeEveryChange() {
        ExampleQuality tested = ExampleQuality.of(ShippedRules.rulebook());
        assertThat(tested.coverage().missing()).isEmpty();
        assertThat(tested.mutation().survivors()).isEmpty();
        assertThat(tested.mutation().tried()).isGreaterThan(200);
    }

    @Test
    void theSuggestedCitizenTellsTheChangedRuleFromTheRule() {
        Examples examples = Examples.of(ShippedRules.rulebook());
        Witness witness =
                new Witness(examples, new CitizenSearch(examples.contents().vocabulary()));
        Mutants mutants = new Mutants(examples);
        for (Mutant mutant : examples.rules().stream().flatMap(mutants::of).toList()) {
            Optional<Example> somebody = witness.of(mutant);
            assertThat(somebody).as(mutant.toString()).isPresent();
            assertThat(differs(examples, mutant, somebody.get().profile()))
                    .as(mutant.toString())
                    .isTrue();
        }
    }

    /** Somebody is found exactly when there is somebody, for small random rulebooks and everybody there is for them. */
    @Test
    void aChangeIsTriedExactlyWhenItMakesADifferenceToSomebody() {
        List<Profile> everybody = RandomRules.everybody().stream()
                .filter(profile -> profile.value(ShippedWords.MENTOR_AVAILABLE) == null
                        && profile.value(ShippedWords.IPS_AVAILABLE) == null)
                .toList();
        Set<Boolean> seen = new HashSet<>();
        RandomRules.rulebooks(SEED + 1, 6).forEach(random -> {
            try (Rulebook rulebook = random) {
                Examples examples = Examples.of(rulebook);
                Witness witness = new Witness(
                        examples, new CitizenSearch(examples.contents().vocabulary()));
                for (Rule rule : rulebook.contents().rules()) {
                    new Mutants(examples).of(rule).forEach(mutant -> {
                        boolean matters = everybody.stream().anyMatch(profile -> differs(examples, mutant, profile));
                        assertThat(witness.of(mutant).isPresent())
                                .as(mutant.toString())
                                .isEqualTo(matters);
                        seen.add(matters);
                    });
                }
            }
        });
        assertThat(seen).hasSize(2);
    }

    /** The whole population of age, job and wish is asked; what makes no difference to it is not reported. */
    @Test
    void aChangeThatNobodyCanTellFromTheRuleIsNotTried() {
        String same = """

                rule "Læsehold til unge uden job, sagt to gange"
                    @basedOn("READ-E1-JOB")
                when
                    Borgeren
                      - er under 30 år
                      - er under 40 år
                      - er ikke i job
                then
                    Anbefal "mentor"
                end
                """;
        Map<String, byte[]> files = BrokenFolder.base();
        append(files, "laesehold_2020/rules.dslr", same);
        try (Rulebook rulebook = unchecked(Folder.of(files))) {
            Examples examples = Examples.of(rulebook);
            Witness witness =
                    new Witness(examples, new CitizenSearch(examples.contents().vocabulary()));
            Rule rule = examples.rules().stream()
                    .filter(one -> one.name().endsWith("to gange"))
                    .findFirst()
                    .orElseThrow();
            List<Mutant> alike = new Mutants(examples)
                    .of(rule)
                    .filter(mutant -> witness.of(mutant).isEmpty())
                    .toList();
            assertThat(alike)
                    .extracting(mutant -> mutant.change().en())
                    .containsExactly(
                            "“is under 40 years old” is left out",
                            "40 becomes 39 in “is under 40 years old”",
                            "40 becomes 41 in “is under 40 years old”",
                            "the finding READ-E1-JOB is removed from @basedOn");
            List<Profile> many =
                    new RandomProfiles(rulebook).profiles(SEED, PROFILES).toList();
            assertThat(alike)
                    .filteredOn(mutant -> !mutant.firesAlike())
                    .allSatisfy(mutant -> assertThat(many)
                            .allMatch(profile -> MutationCheck.outcome(mutant.rule(), profile)
                                    == MutationCheck.outcome(mutant.changed(), profile)));
        }
    }

    @Test
    void whatIsSuggestedLeavesNothingUnnoticedOnceItIsAdded() {
        Map<String, byte[]> files = BrokenFolder.base();
        files.put("whole_citizens.yaml", ONE_CITIZEN_WITHOUT_ADVICE.getBytes(StandardCharsets.UTF_8));
        List<Survivor> survivors = survivors(files);
        assertThat(survivors)
                .extracting(survivor -> survivor.change().da())
                .contains("»er ikke i job« udelades", "fundet READ-E1-JOB fjernes fra @basedOn");
        survivors.stream()
                .map(Survivor::suggestion)
                .distinct()
                .forEach(suggestion -> append(files, suggestion.file(), suggestion.yaml() + "\n"));
        assertThat(survivors(files)).isEmpty();
    }

    @Test
    void whatHingesOnACodeThatIsNoLongerInForceIsSuggestedForADayOnWhichItWas() {
        String scenario = """
                  - name: "en aktivitetsparat på integrationsydelse, mens den ydelse fandtes"
                    asOf: 2019-06-30
                    citizen: {benefit: INTEGRATIONSYDELSE, readiness: AKTIVITETSPARAT, weeksOnBenefit: 104}
                    fires: ["JobFirst til aktivitetsparate på kontanthjælp"]
                    silent: ["JobFirst til langvarige kontanthjælpsmodtagere"]
                """;
        String citizens =
                EditedRules.shipped().folder().text("whole_citizens.yaml").orElseThrow();
        int from = citizens.indexOf("  # Integrationsydelsen fandtes");
        String citizen = citizens.substring(from, citizens.indexOf("  # ", citizens.indexOf("- name", from)));
        Map<String, byte[]> files = new HashMap<>(EditedRules.shipped()
                .replace("jobfirst_2016/scenarios.yaml", scenario, "")
                .replace("whole_citizens.yaml", citizen, "")
                .folder()
                .files());
        assertThat(survivors(files)).singleElement().satisfies(survivor -> {
            assertThat(survivor.change().da()).startsWith("koden INTEGRATIONSYDELSE udgår af");
            assertThat(survivor.suggestion().yaml()).contains("asOf: 2019-12-31", "benefit: INTEGRATIONSYDELSE");
            append(files, survivor.suggestion().file(), survivor.suggestion().yaml() + "\n");
        });
        assertThat(survivors(files)).isEmpty();
    }

    @Test
    void everySuggestionAloneIsAnExampleThatPasses() {
        for (Survivor survivor : survivors(BrokenFolder.base())) {
            Map<String, byte[]> files = BrokenFolder.base();
            Suggestion suggestion = survivor.suggestion();
            append(files, suggestion.file(), suggestion.yaml() + "\n");
            assertThat(survivors(files))
                    .extracting(Survivor::change, Survivor::rule)
                    .doesNotContain(tuple(survivor.change(), survivor.rule()));
        }
    }

    private static boolean differs(Examples examples, Mutant mutant, Profile profile) {
        if (!mutant.firesAlike()) {
            return MutationCheck.outcome(mutant.rule(), profile) != MutationCheck.outcome(mutant.changed(), profile);
        }
        List<Rule> changed = new ArrayList<>(examples.contents().rules());
        changed.replaceAll(rule -> rule.equals(mutant.rule()) ? mutant.changed() : rule);
        return MutationCheck.outcome(mutant.rule(), profile) == Truth.TRUE
                && !advised(examples, profile, examples.contents().rules()).equals(advised(examples, profile, changed));
    }

    private static Expected advised(Examples examples, Profile profile, List<Rule> rules) {
        return Expected.of(new Advisor(examples.rulebook())
                .advise(profile, new ConditionMatrix(rules).evaluate(profile), LocalDate.MAX));
    }

    private static List<Survivor> survivors(Map<String, byte[]> files) {
        try (Rulebook rulebook = ShippedRules.open(Folder.of(files))) {
            return ExampleQuality.of(rulebook).mutation().survivors();
        }
    }

    private static Rulebook unchecked(Folder folder) {
        return Rulebook.of(folder, Rulebook.read(folder, new Problems()));
    }

    private static void append(Map<String, byte[]> files, String file, String text) {
        String before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        files.put(file, (before + text).getBytes(StandardCharsets.UTF_8));
    }
}
