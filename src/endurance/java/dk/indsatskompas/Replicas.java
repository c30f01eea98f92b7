package dk.indsatskompas;

import dk.indsatskompas.Remembered.Sent;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Several processes of the jar over one store, and what stands in front of them: it asks the next when one is not there. */
final class Replicas implements AutoCloseable {

    private final Path folder;
    private final String[] arguments;
    private final List<PackagedJar> running = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Replicas(Path folder, String... database) {
        this.folder = folder;
        this.arguments = Stream.concat(
                        Stream.of(SmallRules.ARGUMENT, "--springdoc.api-docs.enabled=false"), Stream.of(database))
                .toArray(String[]::new);
    }

    /** The first makes the keys; the others start together. */
    static Replicas start(int howMany, Path folder, String... database) throws Exception {
        Replicas replicas = new Replicas(folder, database);
        replicas.running.add(replicas.start().ready());
        for (int i = 1; i < howMany; i++) {
            replicas.running.add(replicas.start());
        }
        for (PackagedJar jar : replicas.running) {
            jar.ready();
        }
        return replicas;
    }

    List<Server> servers() {
        return running.stream().map(PackagedJar::server).toList();
    }

    Server first() {
        return running.get(0).server();
    }

    /** Asks one after the other until one answers: what has a key may be sent again. */
    HttpResponse<String> ask(Sent request, Remembered remembered) {
        for (int tries = 0; tries < 2 * running.size(); tries++) {
            Server next = running.get(Math.floorMod(turn.getAndIncrement(), running.size()))
                    .server();
            try {
                return remembered.send(request, next);
            } catch (IllegalStateException e) {
                // It is being stopped or started: another one answers.
            }
        }
        throw new AssertionError("None of the replicas answers");
    }

    /** Ends each, one after the other, and starts it again before the next is ended. */
    void restartAll(Ending ending) throws Exception {
        for (int i = 0; i < running.size(); i++) {
            PackagedJar old = running.get(i);
            ending.of(old.process());
            old.process().waitFor();
            old.close();
            running.set(i, start().ready());
        }
    }

    /** How a process is ended. */
    @FunctionalInterface
    interface Ending {
        void of(Process process);
    }

    String said() throws IOException {
        StringBuilder said = new StringBuilder();
        for (PackagedJar jar : running) {
            said.append(jar.said());
        }
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        for (PackagedJar jar : running) {
            jar.close();
        }
    }

    private PackagedJar start() throws IOException {
        return WarmJar.start(folder, arguments);
    }
}
