package dk.indsatskompas;

import dk.indsatskompas.Wrk.Seen;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.web.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many answers a second one replica records on a PostgreSQL, and how many three do that write at once and so wait for
 * each other at the end of the one log. Its first argument is the address of an empty database, with user and password, as
 * {@code jdbc:postgresql://127.0.0.1:5432/log?user=postgres&password=…}.
 */
final class ReplicaLoad {
    private static final int CITIZENS = 1_000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 4;
    private static final int SECONDS = 10;
    private static final int MOST = 3;

    private ReplicaLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("replica-load");
        Advisor advisor = new Advisor(ShippedRules.rulebook());
        Wrk wrk = Wrk.asking(
                new RecordedCitizens(advisor)
                        .questions(1, CITIZENS).stream()
                                .map(question -> new String(question, StandardCharsets.UTF_8))
                                .toList(),
                folder);
        List<PackagedJar> running = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(MOST);
        try {
            for (int i = 0; i < MOST; i++) {
                running.add(PackagedJar.start(
                                List.of(Jdk.running().java()), folder, "--indsatskompas.database.url=" + arguments[0])
                        .ready());
            }
            load(wrk, running, clients, WARM_UP * SECONDS);
            System.out.println("replicas    per s   p50 ms   p99 ms");
            for (int round = 0; round < ROUNDS; round++) {
                for (int replicas : List.of(1, MOST)) {
                    List<Seen> seen = load(wrk, running.subList(0, replicas), clients, SECONDS);
                    System.out.printf(
                            "%8d %8.0f %8.1f %8.1f%n",
                            replicas,
                            seen.stream().mapToDouble(Seen::perSecond).sum(),
                            seen.stream().mapToDouble(Seen::p50).max().orElseThrow(),
                            seen.stream().mapToDouble(Seen::p99).max().orElseThrow());
                }
            }
        } finally {
            clients.shutdownNow();
            for (PackagedJar jar : running) {
                jar.close();
            }
        }
    }

    private static List<Seen> load(Wrk wrk, List<PackagedJar> asked, ExecutorService clients, int seconds)
            throws Exception {
        List<Callable<Seen>> asking = new ArrayList<>();
        asked.forEach(jar -> asking.add(() -> wrk.ask(jar.server(), Server.RECOMMENDATIONS, seconds)));
        List<Seen> seen = new ArrayList<>();
        for (Future<Seen> one : clients.invokeAll(asking)) {
            seen.add(one.get());
        }
        return seen;
    }
}
