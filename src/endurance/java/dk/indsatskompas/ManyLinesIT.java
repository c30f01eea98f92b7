package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch many times larger than the memory of the service, which has 256 MiB. {@code -Dlines=1000000} sends a million
 * lines; it says how long they took, on how much of the two cores.
 */
@Invariant("A batch larger than the memory is answered in its order (`-Dlines=1000000` "
        + "sends a million lines to 256 MiB)")
class ManyLinesIT {

    private static final long LINES = Size.LINES.get();
    private static final long BAD = 1_000;

    @TempDir
    Path folder;

    @Test
    void aBatchLargerThanTheMemoryIsAnsweredLineByLineInItsOrder() throws Exception {
        try (PackagedJar service = small()) {
            answered("?dryRun=true", LINES, service);
        }
    }

    @Test
    void oneThatIsRecordedToo() throws Exception {
        try (PackagedJar service = small()) {
            long before = recorded(service);
            long lines = LINES / 10;
            answered("", lines, service);
            assertThat(recorded(service) - before).isEqualTo(lines - lines / BAD);
        }
    }

    private PackagedJar small() throws IOException, InterruptedException {
        return PackagedJar.start(List.of(Jdk.running().java(), "-Xmx256m"), folder)
                .ready();
    }

    private static long recorded(PackagedJar service) {
        return new Log(service.server()).head().size();
    }

    private static void answered(String query, long lines, PackagedJar service) throws Exception {
        long began = System.nanoTime();
        Duration before = service.process().info().totalCpuDuration().orElse(Duration.ZERO);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.server().port())) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            out.write(("POST " + Server.BATCH + query + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(lines, out));
            read(lines, new BufferedInputStream(socket.getInputStream(), 1 << 16));
            sent.join();
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        Duration cpu = service.process()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .minus(before);
        System.out.printf(
                "%,d lines in %d s: %,d a second, on %.1f cores%n",
                lines,
                wall.toSeconds(),
                lines * 1_000 / Math.max(1, wall.toMillis()),
                (double) cpu.toMillis() / wall.toMillis());
    }

    private static void send(long lines, OutputStream out) {
        try {
            for (long line = 1; line <= lines; line++) {
                byte[] question = (line % BAD == 0 ? "{\n" : question(line)).getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(question.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(question);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(long lines, InputStream in) throws IOException {
        assertThat(line(in)).isEqualTo("HTTP/1.1 200 ");
        while (!line(in).isEmpty()) {
            // The other headers say nothing of the lines.
        }
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(new Chunks(in), StandardCharsets.ISO_8859_1), 1 << 16)) {
            for (long line = 1; line <= lines; line++) {
                String answer = answers.readLine();
                String expected =
                        line % BAD == 0 ? "{\"line\":" + line + ",\"problem\":" : "\"citizenRef\":\"c-" + line + "\"";
                assertThat(answer.substring(0, 160)).contains(expected);
            }
            assertThat(answers.readLine()).isNull();
        }
    }

    /** Citizens of whom something else is known each. */
    private static String question(long line) {
        return """
                {"citizenRef":"c-%s","asOf":"2026-11-22","citizen":{"age":%s,"benefit":"KONTANTHJAELP","weeksOnBenefit":%s,\
                "wants":["%s"],"severeMentalIllness":%s,"inEducation":false},"offers":{"ips":{"available":true,"caseload":%s}}}
                """.formatted(
                        line,
                        18 + line % 48,
                        line % 500,
                        line % 2 == 0 ? "EMPLOYMENT" : "VOCATIONAL_EDUCATION",
                        line % 3 == 0 ? "null" : line % 3 == 1,
                        line % 60);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** What is in the chunks of a response. A client that sends while it reads needs a connection of its own. */
    private static final class Chunks extends InputStream {

        private final InputStream in;
        private int left;
        private boolean ended;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("It is read in pieces");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                left = Integer.parseInt(line(in), 16);
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int count = in.read(into, from, Math.min(length, left));
            if (count < 0) {
                throw new EOFException("The connection was closed in the middle of a chunk");
            }
            left -= count;
            if (left == 0) {
                line(in);
            }
            return count;
        }
    }
}
