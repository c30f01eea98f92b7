package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What several clients of one service sent and were answered, as their case systems would have filed it. */
final class Remembered {

    static final String KEY = "Idempotency-Key";

    /**
     * A request.
     *
     * @param key with which it may be sent again; null when it may not
     */
    record Sent(ObjectNode body, @Nullable String key) {

        String citizenRef() {
            return body.get("citizenRef").asString();
        }

        HttpResponse<String> to(Server server) {
            return key == null ? server.ask(body) : server.ask(body, KEY, key);
        }
    }

    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> fresh = new ConcurrentHashMap<>();
    private final Map<Sent, String> answersByKey = new ConcurrentHashMap<>();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Sends it, and files what comes back; throws when nothing does. What is told to come back later may do so. */
    public HttpResponse<String> send(Sent request, Server server) {
        sent.incrementAndGet();
        HttpResponse<String> answer;
        try {
            answer = request.to(server);
        } catch (IllegalStateException e) {
            unanswered.add(request);
            throw e;
        }
        switch (answer.statusCode()) {
            case 200 -> acknowledge(request, answer.body());
            case 503 -> turnedAway.add(request.citizenRef());
            default -> surprises.add(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private void acknowledge(Sent request, String answer) {
        String id = decisionId(answer);
        String before = acknowledged.put(id, answer);
        fresh.put(id, answer);
        if (before != null && !before.equals(answer)) {
            surprises.add("Two answers for " + id);
        }
        if (request.key() != null) {
            answersByKey.put(request, answer);
        }
    }

    /** Sends again what got no answer and may be sent again, until it gets one; and then it always gets the same. */
    void sendAgain(Server server) {
        for (Sent request = unanswered.poll(); request != null; request = unanswered.poll()) {
            if (request.key() != null) {
                send(request, server);
                assertThat(request.to(server).body()).isEqualTo(answersByKey.get(request));
            }
        }
    }

    void surprise(String what) {
        surprises.add(what);
    }

    int sent() {
        return sent.get();
    }

    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** What was acknowledged since this was last asked, answers by the ids of the decisions. */
    Map<String, String> sinceLastAsked() {
        Map<String, String> since = Map.copyOf(fresh);
        fresh.clear();
        return since;
    }

    Map<Sent, String> answersByKey() {
        return answersByKey;
    }

    Set<String> turnedAway() {
        return turnedAway;
    }

    Queue<String> surprises() {
        return surprises;
    }

    static String decisionId(String answer) {
        return JsonMapper.shared().readTree(answer).get("decisionId").asString();
    }
}
