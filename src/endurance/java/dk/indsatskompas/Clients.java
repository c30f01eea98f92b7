package dk.indsatskompas;

import dk.indsatskompas.Remembered.Sent;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.web.Server;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Several case systems and an auditor that ask one service without a pause until it does not answer any more. */
final class Clients {

    private static final int HOW_MANY = 8;
    private static final int WITH_A_KEY = 3;
    private static final int HEAD_AFTER = 10;

    private final Server server;
    private final Remembered remembered;
    private final String name;
    private final AtomicReference<LogHead> head;
    private final List<Thread> threads;
    private volatile boolean killed;

    private Clients(Server server, Remembered remembered, String name, long seed, LogHead head) {
        this.server = server;
        this.remembered = remembered;
        this.name = name;
        this.head = new AtomicReference<>(head);
        this.threads = IntStream.range(0, HOW_MANY)
                .mapToObj(client -> new Thread(() -> ask(client, new Random(seed + client)), name + "-" + client))
                .toList();
    }

    /**
     * They begin.
     *
     * @param name what all their references and keys begin with
     * @param head the last that was kept
     */
    static Clients begin(Server server, Remembered remembered, String name, long seed, LogHead head) {
        Clients clients = new Clients(server, remembered, name, seed, head);
        clients.threads.forEach(Thread::start);
        return clients;
    }

    /** From now on an answer may fail to come. */
    void serviceIsKilled() {
        killed = true;
    }

    /** Waits until all have noticed, and gives the last head that was kept. */
    LogHead stop() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return head.get();
    }

    private void ask(int client, Random random) {
        try {
            for (int i = 0; ; i++) {
                String reference = name + "-" + client + "-" + i;
                String key = random.nextInt(WITH_A_KEY) == 0 ? "key-" + reference : null;
                remembered.send(new Sent(SmallRules.request(reference, random), key), server);
                if (random.nextInt(HEAD_AFTER) == 0) {
                    LogHead now = new Log(server).head();
                    head.accumulateAndGet(now, (kept, other) -> kept.size() < other.size() ? other : kept);
                }
            }
        } catch (RuntimeException e) {
            if (!killed) {
                remembered.surprise(e + ", though the service was not killed");
            }
        }
    }
}
