package dk.indsatskompas;

import dk.indsatskompas.Remembered.Sent;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Case systems that ask several replicas without a pause, each request with a key of its own, until they are stopped. */
final class Traffic {

    private static final int CLIENTS = 6;

    private final Replicas replicas;
    private final Remembered remembered;
    private final List<Thread> threads;
    private volatile boolean stopped;

    private Traffic(Replicas replicas, Remembered remembered, String name) {
        this.replicas = replicas;
        this.remembered = remembered;
        this.threads = IntStream.range(0, CLIENTS)
                .mapToObj(client -> new Thread(() -> ask(name + "-" + client, new Random(client)), name + client))
                .toList();
    }

    /** They begin. */
    static Traffic on(Replicas replicas, Remembered remembered, String name) {
        Traffic traffic = new Traffic(replicas, remembered, name);
        traffic.threads.forEach(Thread::start);
        return traffic;
    }

    /** Waits for the last answers. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void ask(String name, Random random) {
        try {
            for (int i = 0; !stopped; i++) {
                String reference = name + "-" + i;
                Sent request = new Sent(SmallRules.request(reference, random), "key-" + reference);
                HttpResponse<String> answer = replicas.ask(request, remembered);
                if (answer.statusCode() != 200) {
                    remembered.surprise(answer.statusCode() + " " + answer.body());
                }
            }
        } catch (RuntimeException | AssertionError e) {
            remembered.surprise(e.toString());
        }
    }
}
