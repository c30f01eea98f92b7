package dk.indsatskompas.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.Papers;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.ExpectedEffect;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.RecordedStep;
import dk.indsatskompas.decisions.TestSqlite;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.publishing.StepNotTaken.Why;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each lesson of {@code rules/README.md} does what it says, from the edit to what is shown and answered then. */
@Invariant("Each lesson of `rules/README.md` does what it says")
class LessonsTest {

    private static final Folder SHIPPED = ShippedRules.rulebook().folder();
    private static final Profile WITH_IPS = citizen(Map.of(
            ShippedWords.SEVERE_MENTAL_ILLNESS,
            true,
            ShippedWords.WANTS,
            List.of("EMPLOYMENT"),
            ShippedWords.IPS_CASELOAD,
            23,
            ShippedWords.IPS_FOLLOWS_PREFERENCES,
            false));
    private static final String CASELOAD = "ips-caseload-max-25";

    @TempDir
    Path parent;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void aNumberIsCorrectedWithItsExamples() {
        Folder edited = Lesson.done(1).folder();

        assertThat(recommended(SHIPPED, WITH_IPS, CASELOAD)).isEmpty();
        assertThat(recommended(edited, WITH_IPS, CASELOAD)).isPresent();
        assertThat(Lesson.text(1)).contains("23 borgere", "`" + CASELOAD + "`");
    }

    @Test
    void aSentenceIsAddedInBothLanguages() {
        Folder edited = Lesson.done(2).folder();
        Profile studied = citizen(Map.of(
                ShippedWords.AGE,
                22,
                ShippedWords.BENEFIT,
                "KONTANTHJAELP",
                ShippedWords.READINESS,
                "AKTIVITETSPARAT",
                ShippedWords.QUALIFYING_EDUCATION,
                false,
                ShippedWords.IN_EDUCATION,
                false,
                ShippedWords.IN_EMPLOYMENT,
                false));

        Text sentence = new Text(
                "Borgeren modtager kontanthjælp eller integrationsydelse",
                "The citizen receives cash benefit or integration benefit");
        assertThat(sentences(SHIPPED, studied)).doesNotContain(sentence);
        assertThat(sentences(edited, studied)).contains(sentence);
        assertThat(recommended(edited, studied, "jobfirst").orElseThrow().fit().studiedPopulation())
                .isEqualTo(recommended(SHIPPED, studied, "jobfirst")
                        .orElseThrow()
                        .fit()
                        .studiedPopulation())
                .isEqualTo(PopulationStatus.OUTSIDE);
    }

    @Test
    void aStudyIsAddedFromTheTemplate() {
        Folder edited = Lesson.done(3).folder();
        Profile qualified = citizen(Map.of(
                ShippedWords.AGE, 22, ShippedWords.QUALIFYING_EDUCATION, true, ShippedWords.IN_EMPLOYMENT, false));

        assertThat(recommended(SHIPPED, qualified, "mentor")).isEmpty();
        assertThat(recommended(edited, qualified, "mentor")
                        .orElseThrow()
                        .grounds()
                        .expectedEffects())
                .extracting(ExpectedEffect::finding)
                .containsExactly("EKS-E1-JOB");
    }

    @Test
    void aFindingIsWithdrawn() {
        Folder edited = Lesson.done(4).folder();

        assertThat(strength(SHIPPED)).hasToString("PRACTICE_EXPERIENCE");
        assertThat(strength(edited)).hasToString("PART_OF_TESTED_MODEL");
        assertThat(new Guide(ShippedRules.open(edited), Language.DA).html()).contains("Udsagnet kan ikke genfindes.");
    }

    @Test
    void anInterventionIsAddedWithItsOfferAndANewFact() throws Exception {
        Folder edited = Lesson.done(7).folder();
        String asked = """
                {"citizenRef": "b-1", "citizen": {"knowsSomebodyAtWork": false, "inEmployment": false,
                 "wants": ["EMPLOYMENT"]},
                 "offers": {"jobklub": {"available": true, "meetingsPerWeek": 1, "participants": 12}}}
                """;
        Advisor advisor = new Advisor(ShippedRules.open(edited));

        Recommended club = advisor
                .advise(advisor.read(asked.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 22))
                        .profile())
                .recommendations()
                .stream()
                .filter(one -> one.id().equals("jobklub"))
                .findFirst()
                .orElseThrow();

        assertThat(club.grounds().expectedEffects())
                .extracting(ExpectedEffect::finding)
                .containsExactly("KLUB-E1-JOB");
        assertThat(club.grounds().deliveryConditions())
                .extracting(condition -> condition.id() + " " + condition.status())
                .containsExactly("jobklub-weekly MET", "jobklub-max-10 NOT_MET");
        assertThat(Lesson.asked(7))
                .contains("knowsSomebodyAtWork: false", "available: true, meetingsPerWeek: 1, participants: 12");
    }

    @Test
    void whatMustHoldForEverybodyStopsAnEditAndIsAddedTo() {
        Folder edited = Lesson.done(8).folder();

        assertThat(ShippedRules.open(edited).contents().guarantees())
                .hasSize(ShippedRules.rulebook().contents().guarantees().size() + 1);
        assertThat(Lesson.text(8)).contains("Garantien »IPS er frivillig«");
    }

    @Test
    void whatIsCleanIsPublishedAtOnceAndTakenBack() throws Exception {
        Lesson.Done lesson = Lesson.done(1);
        try (Replica replica = start(PublishingMode.AUTO)) {
            save(lesson.checked().get(0));
            replica.lookTwice();
            assertThat(replica.inForce()).isEqualTo(SHIPPED.fingerprint());

            save(lesson.folder());
            replica.lookTwice();
            assertThat(replica.inForce()).isEqualTo(lesson.folder().fingerprint());
            assertThat(answers(replica)).contains(CASELOAD);
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));

            assertThat(replica.publishing().rollBack(null, "maja", null)).isEqualTo(SHIPPED.fingerprint());
            replica.lookTwice();
            assertThat(answers(replica)).doesNotContain(CASELOAD);
        }
        try (Replica restarted = start(PublishingMode.AUTO)) {
            restarted.lookTwice();
            assertThat(restarted.inForce()).isEqualTo(SHIPPED.fingerprint());

            save(Lesson.done(4).folder());
            restarted.lookTwice();
            assertThat(restarted.inForce()).isNotEqualTo(SHIPPED.fingerprint());
        }
    }

    @Test
    void anotherPersonApprovesBeforeItIsPublishedAndNobodyBeforeItIsTakenBack() throws Exception {
        Folder edited = Lesson.done(1).folder();
        String name = edited.fingerprint();
        try (Replica replica = start(PublishingMode.APPROVAL)) {
            save(edited);
            replica.lookTwice();
            assertThat(replica.inForce()).isEqualTo(SHIPPED.fingerprint());

            replica.publishing().submit(SmallFolder.sent(edited), "maja");
            refused(() -> replica.publishing().approve(name, "maja"), Why.OWN_DRAFT);
            refused(() -> replica.publishing().activate(name, null, "maja", null), Why.NOT_APPROVED);
            replica.publishing().approve(name, "bent");
            replica.publishing().activate(name, null, "maja", null);
            assertThat(answers(replica)).contains(CASELOAD);

            replica.publishing().rollBack(null, "maja", null);
            assertThat(answers(replica)).doesNotContain(CASELOAD);
            assertThat(replica.publishing().steps().newestFirst())
                    .extracting(RecordedStep::fingerprint)
                    .startsWith(SHIPPED.fingerprint(), name, name, name);
        }
    }

    @Test
    void theCallsAreThoseThatPublishingShows() {
        assertThat(Lesson.calls(5)).hasSize(3);
        assertThat(Lesson.calls(6)).hasSize(1);
        assertThat(Papers.read(Papers.PUBLISH).lines())
                .containsAll(Lesson.calls(5))
                .containsAll(Lesson.calls(6));
    }

    private Replica start(PublishingMode mode) throws BrokenRulebook {
        Path rules = parent.resolve("rules");
        if (!Files.exists(rules)) {
            save(SHIPPED);
        }
        return Replica.start(mode, TestSqlite.FILE.open("lessons", parent), parent, rules, clock);
    }

    private void save(Folder folder) {
        folder.files().forEach((path, bytes) -> {
            Path file = parent.resolve("rules").resolve(path);
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> answers(Replica replica) {
        return replica.rulebooks().inForce().advise(WITH_IPS).recommendations().stream()
                .map(Recommended::id)
                .toList();
    }

    private static Strength strength(Folder folder) {
        return recommended(folder, WITH_IPS, "citizens-own-preferences")
                .orElseThrow()
                .evidence()
                .strength();
    }

    private static Optional<Recommended> recommended(Folder folder, Profile profile, String id) {
        return advice(folder, profile).recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Every sentence that the answer can be explained by. */
    private static List<Text> sentences(Folder folder, Profile profile) {
        return ShippedRules.open(folder).evaluate(profile).rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(condition -> condition.condition().text())
                .toList();
    }

    private static Advice advice(Folder folder, Profile profile) {
        return new Advisor(ShippedRules.open(folder)).advise(profile);
    }

    private static Profile citizen(Map<Attribute, Object> known) {
        return ShippedWords.ALL.profile(known);
    }

    private static void refused(ThrowingCallable step, Why why) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StepNotTaken.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
