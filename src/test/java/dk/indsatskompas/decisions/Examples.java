package dk.indsatskompas.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.replay.AnswerRecord;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.util.function.SingletonSupplier;

/** Requests and real answers of the shipped rulebook to record. */
public final class Examples {

    public static final Rulebook RULEBOOK = ShippedRules.rulebook();
    public static final String CALLER = "case-system";
    public static final Instant START = Instant.parse("2026-11-22T10:00:00.123Z");

    static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    /** A year and a half before the clock. */
    static final Instant LONG_AGO = Instant.parse("2025-05-10T10:00:00.123Z");

    private static final Advisor ADVISOR = new Advisor(RULEBOOK);
    private static final List<Profile> PROFILES =
            new RandomProfiles(RULEBOOK).profiles(20261122, 50).toList();
    private static final Supplier<List<RecordedAnswer>> ANSWERS = SingletonSupplier.of(() ->
            IntStream.range(0, PROFILES.size()).mapToObj(Examples::answered).toList());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Map<UUID, AnsweredQuestion> REASONED = new ConcurrentHashMap<>();

    private Examples() {}

    public static Decisions open(DataSource source, Path folder) {
        return open(source, folder, new WaitLimits(1024, 256, Duration.ofSeconds(20)));
    }

    static Decisions open(DataSource source, Path folder, WaitLimits limits) {
        Decisions decisions = Decisions.open(source, setup(LogKeys.in(folder), limits));
        decisions.keep(RULEBOOK.folder(), CALLER);
        return decisions;
    }

    public static LogSettings setup(LogKeys keys, WaitLimits limits) {
        return new LogSettings(keys, new Versions("drools 10.2.0", "0.1.0"), CLOCK, limits);
    }

    public static RecordedRequest asked(String citizenRef, int number) {
        return marked(citizenRef, number, null);
    }

    static RecordedRequest marked(String citizenRef, int number, String key) {
        return new RecordedRequest(
                CALLER,
                citizenRef,
                key == null ? null : new IdempotencyKey(key, citizenRef + number),
                ImmutableBytes.of("{\"citizenRef\": \"%s\",  \"n\": %s}æ".formatted(citizenRef, number)));
    }

    /** The answer to the profile with this number, given that many seconds after the start. */
    public static RecordedAnswer answered(int number) {
        return answered(number, START.plusSeconds(number));
    }

    public static RecordedAnswer answered(int number, Instant at) {
        Question question = new Question("case-" + number, DAY, PROFILES.get(number % PROFILES.size()));
        AnsweredQuestion reasoned = ADVISOR.answer(question);
        RecordedAnswer answered = AnswerRecord.of(reasoned, Decisions.newId(), at, Language.DA);
        REASONED.put(answered.id(), reasoned);
        return answered;
    }

    /** What an answer that was made here says. */
    public static AnsweredQuestion reasoned(RecordedAnswer answered) {
        return REASONED.get(answered.id());
    }

    static Feedback feedback(Reaction outcome) {
        return new Feedback("ips", outcome, "NO_CAPACITY", "WISH", "CASEWORKER", List.of("one/rule", "another/rule"));
    }

    public static DecisionSearch byCitizen(String reference) {
        return DecisionSearch.ALL.of(reference);
    }

    /** Another rulebook, which never answers. */
    static Folder otherRulebook() {
        return Folder.of(Map.of("rulebook.yaml", "version: 2".getBytes(UTF_8), "empty.yaml", new byte[0]));
    }

    /** An answer with a small body, quickly made. */
    static RecordedAnswer small(int number) {
        RecordedAnswer whole = ANSWERS.get().get(number % PROFILES.size());
        Instant at = START.plusSeconds(number);
        RecordedAnswer small = new RecordedAnswer(
                Decisions.newId(), at, whole.rulebook(), whole.outcomes(), whole.terms(), ImmutableBytes.of("{}"));
        REASONED.put(small.id(), reasoned(whole));
        return small;
    }

    /** Records that many decisions, each of another citizen. */
    public static List<Receipt> record(Decisions decisions, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> decisions.record(asked("case-" + n, n), answered(n)))
                .toList();
    }

    /** What the same request was answered before. */
    static Optional<Receipt> earlier(Decisions decisions, RecordedRequest asked) {
        return decisions.earlier(asked.caller(), Objects.requireNonNull(asked.key()));
    }
}
