package dk.indsatskompas.web;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Takes traces as OpenTelemetry sends them, and keeps their bytes: names and values stand in them as they are. */
record TraceReceiver(HttpServer server, ByteArrayOutputStream received) {

    private static final String PATH = "/v1/traces";
    private static final int PATIENCE_SECONDS = 60;

    static TraceReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceReceiver receiver = new TraceReceiver(server, new ByteArrayOutputStream());
            server.createContext(PATH, exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                receiver.received.writeBytes(body);
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** All that was received, once this is part of it. */
    public String await(String part) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!text().contains(part)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("No trace tells " + part);
            }
            Thread.sleep(50);
        }
        return text();
    }

    boolean hasTrace(String id) {
        String bytes = new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1);
        return received.toString(StandardCharsets.ISO_8859_1).contains(bytes);
    }

    private String text() {
        return received.toString(StandardCharsets.UTF_8);
    }
}
