package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SpoolTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @Test
    void givesBackEachByteInItsOrderHoweverItIsCutUp() throws IOException {
        Random chance = new Random(20_261_122);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Spool spool = new Spool(1 << 20)) {
            for (int turn = 0; turn < 500; turn++) {
                byte[] piece = new byte[chance.nextInt(3_000)];
                chance.nextBytes(piece);
                spool.append(piece, piece.length);
                sent.writeBytes(piece);
                byte[] into = new byte[chance.nextInt(4_000)];
                int count = spool.read(into, 0, into.length);
                read.write(into, 0, Math.max(0, count));
            }
            byte[] rest = new byte[1 << 20];
            read.write(rest, 0, Math.max(0, spool.read(rest, 0, rest.length)));

            assertThat(spool.read(rest, 0, 1)).isEqualTo(-1);
        }
        assertThat(read.toByteArray()).isEqualTo(sent.toByteArray());
    }

    @Test
    void saysHowMuchWaitsAndHowMuchMoreMay() throws IOException {
        try (Spool spool = new Spool(100)) {
            spool.append(new byte[60], 60);
            assertThat(spool.waiting()).isEqualTo(60);
            assertThat(spool.room()).isEqualTo(40);

            spool.read(new byte[20], 0, 20);

            assertThat(spool.room()).isEqualTo(60);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWaitsCanBeReadByNobodyElseAndHasNoName() throws IOException {
        byte[] secret = "\"citizenRef\":\"case-7f3c\"".getBytes(StandardCharsets.UTF_8);
        try (Spool spool = new Spool(1_000)) {
            spool.append(secret, secret.length);

            List<byte[]> files = nameless();
            assertThat(files).anySatisfy(content -> assertThat(content).hasSize(secret.length));
            assertThat(files).noneSatisfy(content -> assertThat(content).isEqualTo(secret));
        }
        assertThat(nameless()).noneSatisfy(content -> assertThat(content).hasSize(secret.length));
    }

    /** What is in the files of this process that no folder lists any more. */
    private static List<byte[]> nameless() throws IOException {
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.filter(SpoolTest::isNamelessBatch)
                    .map(SpoolTest::content)
                    .toList();
        }
    }

    private static boolean isNamelessBatch(Path open) {
        try {
            return Files.readSymbolicLink(open).toString().matches(".*/batch[^/]* \\(deleted\\)");
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] content(Path open) {
        try {
            return Files.readAllBytes(open);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
