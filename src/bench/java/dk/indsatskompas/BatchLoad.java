package dk.indsatskompas;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Batches to the packaged jar, one after the other, without a record: how many citizens are answered in a second, on how much
 * of the processor, and what heap is left. {@code curl} sends and {@code wc} counts, which cost next to nothing beside it.
 */
final class BatchLoad {

    private static final int CITIZENS = 1_000;
    private static final int TIMES = 200;

    /** A batch is many times larger than this. */
    private static final String HEAP = "-Xmx256m";

    private static final String SEND =
            "curl --silent --show-error --fail -X POST -T '%s' -H 'Content-Type: application/x-ndjson' '%s' | wc -l";

    private BatchLoad() {}

    /** How many batches. */
    public static void main(String[] arguments) throws Exception {
        int batches = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("batch-load");
        Path people = write(new RecordedCitizens(new Advisor(ShippedRules.rulebook())).questions(1, CITIZENS), folder);
        try (PackagedJar service =
                PackagedJar.start(List.of(Jdk.running().java(), HEAP), folder).ready()) {
            System.out.printf(
                    "%d batches of %,d lines, the first ones while it is compiled.%n%nbatch  citizens a second  cores  heap MiB%n",
                    batches, CITIZENS * TIMES);
            for (int batch = 1; batch <= batches; batch++) {
                long began = System.nanoTime();
                Duration before = cpu(service);
                send(people, service.server());
                Duration wall = Duration.ofNanos(System.nanoTime() - began);
                double cores = (double) cpu(service).minus(before).toMillis() / wall.toMillis();
                System.out.printf(
                        "%5d %,18d %6.2f %9d%n",
                        batch,
                        1_000L * CITIZENS * TIMES / wall.toMillis(),
                        cores,
                        Heap.left(service.process().pid()));
            }
        }
    }

    private static Path write(List<byte[]> questions, Path folder) throws IOException {
        Path people = folder.resolve("people.ndjson");
        try (OutputStream out = Files.newOutputStream(people)) {
            for (int time = 0; time < TIMES; time++) {
                for (byte[] question : questions) {
                    out.write(question);
                    out.write('\n');
                }
            }
        }
        return people;
    }

    private static void send(Path people, Server server) throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + server.port() + Server.BATCH + "?dryRun=true";
        Process sending = new ProcessBuilder("bash", "-o", "pipefail", "-c", SEND.formatted(people, url))
                .redirectErrorStream(true)
                .start();
        String said = new String(sending.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (sending.waitFor() != 0 || !said.equals(Integer.toString(CITIZENS * TIMES))) {
            throw new IllegalStateException("Not every line was answered: " + said);
        }
    }

    private static Duration cpu(PackagedJar service) {
        return service.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
