package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static dk.indsatskompas.decisions.Examples.byCitizen;
import static dk.indsatskompas.decisions.Examples.earlier;
import static dk.indsatskompas.decisions.Examples.feedback;
import static dk.indsatskompas.decisions.Examples.marked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.decisions.EntryContent.Cause;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.search.DecisionSearch.FoundDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** A key for each citizen and month, and what becomes of the old ones. */
@ParameterizedClass
@OnEachDatabase
class RetentionTest {

    @Parameter
    TestDatabase database;

    @RegisterExtension
    final OpenLog log = new OpenLog(() -> database);

    private static final String CALLER = "auditor";
    private static final Instant MARCH = Instant.parse("2026-03-31T23:59:59.999Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void aCitizenHasAKeyForEachMonthAndIsFoundInAll() {
        Entry march =
                log.decisions().record(asked("case-1", 1), answered(1, MARCH)).entry();
        Entry april =
                log.decisions().record(asked("case-1", 2), answered(2, APRIL)).entry();
        Entry again = log.decisions()
                .record(asked("case-1", 3), answered(3, APRIL.plusSeconds(1)))
                .entry();
        log.decisions().record(asked("case-2", 4), answered(4, APRIL));

        assertThat(april.citizen()).isEqualTo(again.citizen()).isNotEqualTo(march.citizen());
        assertThat(log.decisions().search(byCitizen("case-1"), null, 10).decisions())
                .extracting(FoundDecision::id)
                .containsExactly(again.id(), april.id(), march.id());
        assertThat(log.decisions().search(byCitizen("case-1"), null, 2).decisions())
                .extracting(FoundDecision::id)
                .containsExactly(again.id(), april.id());
    }

    @Test
    void feedbackUsesTheKeyOfItsDecisionsMonth() {
        Entry march =
                log.decisions().record(asked("case-1", 1), answered(1, MARCH)).entry();
        Entry now = log.decisions().record(asked("case-1", 2), answered(2)).entry();
        Entry said = log.decisions()
                .feedBack(march.id(), feedback(Reaction.ACCEPTED), CALLER, null)
                .orElseThrow();

        assertThat(said.citizen()).isEqualTo(march.citizen()).isNotEqualTo(now.citizen());
        log.decisions().expire(APRIL, CALLER, () -> true);
        assertThat(log.decisions().feedbackOn(march.id()))
                .extracting(RecordedEntry::content)
                .allMatch(EntryContent.ErasedContent.class::isInstance);
    }

    @Test
    void anErasureDestroysTheKeysOfAllMonthsAndIsOneEntry() {
        List<Entry> hers = List.of(
                log.decisions()
                        .record(marked("case-1", 1, "key-1"), answered(1, MARCH))
                        .entry(),
                log.decisions().record(asked("case-1", 2), answered(2, APRIL)).entry());
        Entry other =
                log.decisions().record(asked("case-2", 3), answered(3, APRIL)).entry();

        Entry erasure = log.decisions().erase("case-1", CALLER).orElseThrow();

        EntryContent.ErasedContent erased = new EntryContent.ErasedContent(erasure.id(), erasure.time(), Cause.ERASURE);
        assertThat(hers).allSatisfy(entry -> assertThat(content(entry)).isEqualTo(erased));
        assertThat(content(other)).isInstanceOf(EntryContent.Decision.class);
        assertThat(erasure.kind()).isEqualTo(EntryKind.ERASURE);
        assertThat(count("citizens where destroyed_by = " + erasure.sequence())).isEqualTo(2);
        assertThat(erasure.citizen()).isNull();
        assertThat(log.decisions().head().size()).isEqualTo(erasure.sequence());
        assertThatThrownBy(() -> earlier(log.decisions(), marked("case-1", 1, "key-1")))
                .isInstanceOf(RefusedByLog.CitizenErased.class);
        assertThat(log.decisions().search(byCitizen("case-1"), null, 10).decisions())
                .isEmpty();
        assertThat(log.decisions().verify().firstWrong()).isNull();
    }

    @Test
    void destroysTheKeysOfMonthsThatLieWhollyBeforeAnInstant() {
        Entry march = log.decisions()
                .record(marked("case-1", 1, "key-1"), answered(1, MARCH))
                .entry();
        Entry april =
                log.decisions().record(asked("case-1", 2), answered(2, APRIL)).entry();
        log.decisions().feedBack(march.id(), feedback(Reaction.ACCEPTED), CALLER, null);

        assertThat(log.decisions().expire(MARCH, CALLER, () -> true)).isZero();
        assertThat(content(march)).isInstanceOf(EntryContent.Decision.class);
        assertThat(log.decisions().expire(APRIL, CALLER, () -> true)).isOne();
        assertThat(log.decisions().expire(APRIL.plus(Duration.ofDays(29)), CALLER, () -> true))
                .isZero();

        assertThat(log.decisions().search(byCitizen("case-1"), null, 10).decisions())
                .extracting(FoundDecision::id)
                .first()
                .isEqualTo(april.id());
        assertThat(content(march)).isInstanceOfSatisfying(EntryContent.ErasedContent.class, erased -> {
            assertThat(erased.cause()).isEqualTo(Cause.RETENTION);
            Entry by = log.decisions().find(erased.by()).orElseThrow().entry();
            assertThat(by.kind()).isEqualTo(EntryKind.RETENTION);
            assertThat(count("citizens where destroyed_by = " + by.sequence())).isOne();
        });
        assertThat(content(april)).isInstanceOf(EntryContent.Decision.class);
        assertThat(count("feedback") + count("feedback_rules")).isZero();
        assertThatThrownBy(() -> earlier(log.decisions(), marked("case-1", 1, "key-1")))
                .isInstanceOf(RefusedByLog.CitizenErased.class);
        assertThatThrownBy(() -> log.decisions().feedBack(march.id(), feedback(Reaction.ACCEPTED), CALLER, null))
                .isInstanceOf(RefusedByLog.CitizenErased.class);
        assertThat(log.decisions().verify().firstWrong()).isNull();
    }

    @Test
    void destroysNothingYoungerThanSixMonths() {
        Instant sixMonthsAgo = Instant.parse("2026-05-23T10:00:00.123Z");
        assertThat(log.decisions().expire(sixMonthsAgo, CALLER, () -> true)).isZero();
        assertThatThrownBy(() -> log.decisions().expire(sixMonthsAgo.plusMillis(1), CALLER, () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 months");
    }

    @Test
    void destroysManyKeysSomeAtATimeWhileOthersWrite() {
        int many = 450;
        fill(many);
        CompletableFuture<Long> first =
                CompletableFuture.supplyAsync(() -> log.decisions().expire(APRIL, CALLER, () -> true));
        CompletableFuture<Long> second =
                CompletableFuture.supplyAsync(() -> log.decisions().expire(APRIL, CALLER, () -> true));
        UUID meanwhile = log.decisions()
                .record(asked("case-new", 1), answered(1))
                .entry()
                .id();

        assertThat(first.join() + second.join()).isEqualTo(many);
        assertThat(count("citizens where wrapped_key is not null")).isOne();
        assertThat(count("entries where kind = 'RETENTION'")).isGreaterThanOrEqualTo(3);
        assertThat(log.decisions().find(meanwhile).orElseThrow().content()).isInstanceOf(EntryContent.Decision.class);
        assertThat(log.decisions().verify().firstWrong()).isNull();
    }

    @Test
    void saysNothingOfTheCitizenInTheRecordOfAnErasure() {
        log.decisions().record(asked("case-secret", 1), answered(1, MARCH));
        log.decisions().record(asked("case-secret", 2), answered(2, APRIL));
        String lookup = LogKeys.existing(log.folder()).master().lookup("case-secret");
        log.decisions().expire(APRIL, CALLER, () -> true);
        log.decisions().erase("case-secret", CALLER);

        for (EntryKind kind : List.of(EntryKind.ERASURE, EntryKind.RETENTION)) {
            String payload = ImmutableBytes.of(new JdbcTemplate(log.source())
                            .queryForObject("select payload from entries where kind = '" + kind + "'", byte[].class))
                    .text();
            assertThat(payload).doesNotContain("secret", lookup);
            assertThat(UUID.fromString(payload).version()).isEqualTo(4);
        }
    }

    private void fill(int many) {
        CompletableFuture.allOf(IntStream.range(0, many)
                        .mapToObj(n -> CompletableFuture.runAsync(
                                () -> log.decisions().record(asked("case-" + n, n), answered(n, MARCH))))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private EntryContent content(Entry entry) {
        return log.decisions().find(entry.id()).orElseThrow().content();
    }

    private long count(String rows) {
        return new JdbcTemplate(log.source()).queryForObject("select count(*) from " + rows, Long.class);
    }
}
