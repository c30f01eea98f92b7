package dk.indsatskompas.decisions;

import static dk.indsatskompas.decisions.Examples.answered;
import static dk.indsatskompas.decisions.Examples.asked;
import static dk.indsatskompas.decisions.Examples.byCitizen;
import static dk.indsatskompas.decisions.Examples.earlier;
import static dk.indsatskompas.decisions.Examples.feedback;
import static dk.indsatskompas.decisions.Examples.marked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.decisions.Content.Cause;
import dk.indsatskompas.decisions.Outcome.Reaction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** A key for each citizen and month, and what becomes of the old ones. */
@ParameterizedClass
@OnEachDatabase
class RetentionTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private HikariDataSource source;
    private Decisions decisions;

    @BeforeEach
    void open() {
        source = database.open(TestDatabase.fresh("retention"), folder);
        decisions = Examples.open(source, folder);
    }

    @AfterEach
    void close() {
        decisions.close();
        source.close();
    }

    private static final String CALLER = "auditor";
    private static final Instant MARCH = Instant.parse("2026-03-31T23:59:59.999Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void aCitizenHasAKeyForEachMonthAndIsFoundInAll() {
        Entry march = decisions.record(asked("case-1", 1), answered(1, MARCH)).entry();
        Entry april = decisions.record(asked("case-1", 2), answered(2, APRIL)).entry();
        Entry again = decisions
                .record(asked("case-1", 3), answered(3, APRIL.plusSeconds(1)))
                .entry();
        decisions.record(asked("case-2", 4), answered(4, APRIL));

        assertThat(april.citizen()).isEqualTo(again.citizen()).isNotEqualTo(march.citizen());
        assertThat(decisions.search(byCitizen("case-1"), null, 10).decisions()).containsExactly(again, april, march);
        assertThat(decisions.search(byCitizen("case-1"), null, 2).decisions()).containsExactly(again, april);
    }

    @Test
    void feedbackUsesTheKeyOfItsDecisionsMonth() {
        Entry march = decisions.record(asked("case-1", 1), answered(1, MARCH)).entry();
        Entry now = decisions.record(asked("case-1", 2), answered(2)).entry();
        Entry said = decisions
                .feedBack(march.id(), feedback(Reaction.ACCEPTED), CALLER)
                .orElseThrow();

        assertThat(said.citizen()).isEqualTo(march.citizen()).isNotEqualTo(now.citizen());
        decisions.expire(APRIL, CALLER, () -> true);
        assertThat(decisions.feedbackOn(march.id()))
                .extracting(Recorded::content)
                .allMatch(Content.Erased.class::isInstance);
    }

    @Test
    void anErasureDestroysTheKeysOfAllMonthsAndIsOneEntry() {
        List<Entry> hers = List.of(
                decisions
                        .record(marked("case-1", 1, "key-1"), answered(1, MARCH))
                        .entry(),
                decisions.record(asked("case-1", 2), answered(2, APRIL)).entry());
        Entry other = decisions.record(asked("case-2", 3), answered(3, APRIL)).entry();

        Entry erasure = decisions.erase("case-1", CALLER).orElseThrow();

        Content.Erased erased = new Content.Erased(erasure.id(), erasure.time(), Cause.ERASURE);
        assertThat(hers).allSatisfy(entry -> assertThat(content(entry)).isEqualTo(erased));
        assertThat(content(other)).isInstanceOf(Content.Decision.class);
        assertThat(content(erasure)).isEqualTo(new Content.Erasure(Cause.ERASURE, 2));
        assertThat(erasure.citizen()).isNull();
        assertThat(decisions.head().count()).isEqualTo(erasure.sequence());
        assertThatThrownBy(() -> earlier(decisions, marked("case-1", 1, "key-1")))
                .isInstanceOf(Refused.CitizenErased.class);
        assertThat(decisions.search(byCitizen("case-1"), null, 10).decisions()).isEmpty();
        assertThat(decisions.verify().firstWrong()).isNull();
    }

    @Test
    void destroysTheKeysOfMonthsThatLieWhollyBeforeAnInstant() {
        Entry march = decisions
                .record(marked("case-1", 1, "key-1"), answered(1, MARCH))
                .entry();
        Entry april = decisions.record(asked("case-1", 2), answered(2, APRIL)).entry();
        decisions.feedBack(march.id(), feedback(Reaction.ACCEPTED), CALLER);

        assertThat(decisions.expire(MARCH, CALLER, () -> true)).isZero();
        assertThat(content(march)).isInstanceOf(Content.Decision.class);
        assertThat(decisions.expire(APRIL, CALLER, () -> true)).isOne();
        assertThat(decisions.expire(APRIL.plus(Duration.ofDays(29)), CALLER, () -> true))
                .isZero();

        Entry retention =
                decisions.search(byCitizen("case-1"), null, 10).decisions().get(0);
        assertThat(retention).isEqualTo(april);
        assertThat(content(march)).isInstanceOfSatisfying(Content.Erased.class, erased -> {
            assertThat(erased.cause()).isEqualTo(Cause.RETENTION);
            assertThat(decisions.find(erased.by()).orElseThrow().content())
                    .isEqualTo(new Content.Erasure(Cause.RETENTION, 1));
        });
        assertThat(content(april)).isInstanceOf(Content.Decision.class);
        assertThat(count("feedback") + count("feedback_rules")).isZero();
        assertThatThrownBy(() -> earlier(decisions, marked("case-1", 1, "key-1")))
                .isInstanceOf(Refused.CitizenErased.class);
        assertThatThrownBy(() -> decisions.feedBack(march.id(), feedback(Reaction.ACCEPTED), CALLER))
                .isInstanceOf(Refused.CitizenErased.class);
        assertThat(decisions.verify().firstWrong()).isNull();
    }

    @Test
    void destroysNothingYoungerThanSixMonths() {
        Instant sixMonthsAgo = Instant.parse("2026-05-23T10:00:00.123Z");
        assertThat(decisions.expire(sixMonthsAgo, CALLER, () -> true)).isZero();
        assertThatThrownBy(() -> decisions.expire(sixMonthsAgo.plusMillis(1), CALLER, () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 months");
    }

    @Test
    void destroysManyKeysSomeAtATimeWhileOthersWrite() {
        int many = 450;
        fill(many);
        CompletableFuture<Long> first =
                CompletableFuture.supplyAsync(() -> decisions.expire(APRIL, CALLER, () -> true));
        CompletableFuture<Long> second =
                CompletableFuture.supplyAsync(() -> decisions.expire(APRIL, CALLER, () -> true));
        UUID meanwhile =
                decisions.record(asked("case-new", 1), answered(1)).entry().id();

        assertThat(first.join() + second.join()).isEqualTo(many);
        assertThat(count("citizens where wrapped_key is not null")).isOne();
        assertThat(count("entries where kind = 'RETENTION'")).isGreaterThanOrEqualTo(3);
        assertThat(decisions.find(meanwhile).orElseThrow().content()).isInstanceOf(Content.Decision.class);
        assertThat(decisions.verify().firstWrong()).isNull();
    }

    @Test
    void saysNothingOfTheCitizenInTheRecordOfAnErasure() {
        decisions.record(asked("case-secret", 1), answered(1, MARCH));
        decisions.record(asked("case-secret", 2), answered(2, APRIL));
        String lookup = Keys.existing(folder).master().lookup("case-secret");
        decisions.expire(APRIL, CALLER, () -> true);
        decisions.erase("case-secret", CALLER);

        for (Kind kind : List.of(Kind.ERASURE, Kind.RETENTION)) {
            String payload = Bytes.of(new JdbcTemplate(source)
                            .queryForObject("select payload from entries where kind = '" + kind + "'", byte[].class))
                    .text();
            assertThat(payload).doesNotContain("secret", lookup);
            assertThat(UUID.fromString(payload).version()).isEqualTo(4);
        }
    }

    private void fill(int many) {
        CompletableFuture.allOf(IntStream.range(0, many)
                        .mapToObj(n -> CompletableFuture.runAsync(
                                () -> decisions.record(asked("case-" + n, n), answered(n, MARCH))))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private Content content(Entry entry) {
        return decisions.find(entry.id()).orElseThrow().content();
    }

    private long count(String rows) {
        return new JdbcTemplate(source).queryForObject("select count(*) from " + rows, Long.class);
    }
}
