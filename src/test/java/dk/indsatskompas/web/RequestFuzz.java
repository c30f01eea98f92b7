package dk.indsatskompas.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dk.indsatskompas.Indsatskompas;
import java.io.IOException;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * A request to a running service: what it does not take it refuses, as its sender's fault. The input is divided by zeros
 * into a reference (of which the first character chooses the address), the headers that are read here, and the body.
 */
public final class RequestFuzz {

    private static final List<String> LINES = List.of(
            "GET /v1/studies",
            "GET /v1/rulebooks/in-force/guide",
            "GET /v1/decisions?citizenRef={ref}",
            "GET /v1/decisions?from={ref}",
            "GET /v1/decisions?{ref}",
            "GET /v1/findings/{ref}",
            "GET /{ref}",
            "DELETE /v1/citizens/{ref}",
            "POST /v1/recommendations",
            "POST /v1/recommendations?dryRun=true",
            "POST /v1/recommendations/batch?dryRun=true",
            "POST /v1/rulebooks/rollback",
            "POST /v1/rulebooks/check");

    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "Accept",
            "If-None-Match",
            "Idempotency-Key",
            "Rulebook",
            "Content-Type",
            "Sec-Fetch-Site");

    private static int port;

    private RequestFuzz() {}

    /** Starting the service takes longer than one input may. */
    public static synchronized void fuzzerInitialize() {
        if (port == 0) {
            port = start();
        }
    }

    private static int start() {
        try {
            Path data = Files.createTempDirectory("request-fuzz");
            ServletWebServerApplicationContext service = (ServletWebServerApplicationContext)
                    SpringApplication.run(Indsatskompas.class, "--server.port=0", "--indsatskompas.data=" + data);
            return service.getWebServer().getPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] request = request(input);
        try {
            RawHttp.statusOfNoFault(new RawHttp(port).send(request), new String(request, ISO_8859_1));
        } catch (SocketException e) {
            // Hung up on while it still sent.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] request(byte[] input) {
        String[] parts = new String(input, ISO_8859_1).split("\u0000", HEADERS.size() + 2);
        String reference = URLEncoder.encode(parts[0], ISO_8859_1);
        String line = LINES.get(parts[0].isEmpty() ? 0 : parts[0].charAt(0) % LINES.size());
        StringBuilder head = new StringBuilder(line.replace("{ref}", reference))
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 1; i <= HEADERS.size() && i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                head.append(HEADERS.get(i - 1))
                        .append(": ")
                        .append(parts[i].replaceAll("[\r\n]", " "))
                        .append("\r\n");
            }
        }
        byte[] body = parts.length > HEADERS.size() + 1 ? parts[HEADERS.size() + 1].getBytes(ISO_8859_1) : new byte[0];
        byte[] begin = head.append("Content-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(ISO_8859_1);
        byte[] request = Arrays.copyOf(begin, begin.length + body.length);
        System.arraycopy(body, 0, request, begin.length, body.length);
        return request;
    }
}
