package dk.indsatskompas.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.bulk.BatchContext.BatchLog;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.LogSettings.WaitLimits;
import dk.indsatskompas.decisions.keys.LogKeys;
import dk.indsatskompas.decisions.store.SqliteFile;
import dk.indsatskompas.vocabulary.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

    private static final Advisor ADVISOR = new Advisor(ShippedRules.rulebook());

    private final Path folder;
    private final List<String> told = new ArrayList<>();

    BatchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final class Counting implements BatchListener {
        @Override
        public void answered(AnsweredQuestion question) {
            told.add("answer");
        }

        @Override
        public void refused(LineError why) {
            told.add(why.name());
        }
    }

    /** Does something when it is asked for more. */
    private static final class Happening extends InputStream {
        private final Runnable what;

        Happening(Runnable what) {
            this.what = what;
        }

        @Override
        public int read() {
            what.run();
            return -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            return read();
        }
    }

    @Test
    void tellsInTheirPlacesWhichAnswersCouldNotBeRecordedAndGoesOnTrying() throws IOException {
        Path file = folder.resolve("decisions.db");
        Path aside = folder.resolve("aside.db");
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                lines(0, 10),
                new Happening(() -> move(file, aside)),
                lines(10, 5),
                new Happening(() -> move(aside, file)),
                lines(15, 10))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogSettings setup = new LogSettings(
                LogKeys.in(folder), new Versions("drools", "test"), Clock.systemUTC(), WaitLimits.DEFAULT);

        try (Batch bulk = new Batch(2, Long.MAX_VALUE);
                SqliteFile source = SqliteFile.open(file);
                Decisions decisions = Decisions.open(source, setup)) {
            decisions.keep(ADVISOR.rulebook().folder(), "test");
            bulk.answer(in, out, context(new BatchLog(decisions, "test", null)), new Counting());

            assertThat(told.subList(0, 10)).containsOnly("answer");
            assertThat(told.subList(10, 15)).containsOnly("STORE_UNAVAILABLE");
            assertThat(told.subList(15, 25)).containsOnly("answer");
            assertThat(decisions.head().size()).isEqualTo(21);
            assertThat(decisions.verify().intact()).isTrue();
        }
        String[] answers = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(answers).hasSize(25);
        assertThat(answers[12])
                .startsWith("{\"line\":13,\"problem\":{\"type\":\"urn:indsatskompas:problem:store-unavailable\"");
    }

    @Test
    void recordsNothingMoreOnceNobodyCanBeAnswered() throws IOException {
        try (Batch bulk = new Batch(2, Long.MAX_VALUE);
                SqliteFile source = SqliteFile.open(folder.resolve("decisions.db"));
                Decisions decisions = Decisions.open(
                        source,
                        new LogSettings(
                                LogKeys.in(folder),
                                new Versions("drools", "test"),
                                Clock.systemUTC(),
                                WaitLimits.DEFAULT))) {
            decisions.keep(ADVISOR.rulebook().folder(), "test");
            OutputStream gone = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("gone");
                }
            };

            assertThatThrownBy(() -> bulk.answer(
                            lines(0, 10_000), gone, context(new BatchLog(decisions, "test", null)), new Counting()))
                    .isInstanceOf(IOException.class);

            assertThat(decisions.head().size()).isEqualTo(1 + 64);
            assertThat(told).isEmpty();
        }
    }

    private static BatchContext context(BatchLog log) {
        return new BatchContext(
                ADVISOR, Language.DA, Clock.systemUTC(), LocalDate.now(ZoneOffset.UTC), AnswerDetail.FULL, log);
    }

    private static InputStream lines(int from, int count) {
        return new ByteArrayInputStream(IntStream.range(from, from + count)
                .mapToObj(n -> "{\"citizenRef\":\"case-" + n + "\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
