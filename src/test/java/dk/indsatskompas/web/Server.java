package dk.indsatskompas.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A running service on a port of this machine, asked over HTTP. */
public record Server(int port) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How long an answer is waited for: what hangs is told from what is slow on a busy machine. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Where recommendations are asked for. */
    public static final String RECOMMENDATIONS = "/v1/recommendations";

    /** Where many are asked for at once. */
    public static final String BATCH = "/v1/recommendations/batch";

    /** The example of the contract, as it stands in the OpenAPI document. */
    public static ObjectNode example() {
        return (ObjectNode) JSON.readTree(
                Path.of("src/main/resources/openapi/recommend.request.json").toFile());
    }

    public static byte[] exampleBytes() {
        try {
            return Files.readAllBytes(Path.of("src/main/resources/openapi/recommend.request.json"));
        } catch (IOException e) {
            throw new IllegalStateException("No example", e);
        }
    }

    /** The answer to a GET. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** The answer to a POST without a body. */
    public HttpResponse<String> post(String path, String... headers) {
        return send("POST", path, BodyPublishers.noBody(), headers);
    }

    /** The answer to a profile. */
    public HttpResponse<String> ask(JsonNode profile, String... headers) {
        return ask(JSON.writeValueAsString(profile).getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The answer to a JSON body. */
    public HttpResponse<String> post(String path, JsonNode body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), with(headers));
    }

    /** The answers to lines. */
    public HttpResponse<String> batch(String lines, String... headers) {
        return batch("", lines.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> batch(String query, byte[] lines, String... headers) {
        String[] all = with(headers);
        all[1] = "application/x-ndjson";
        return send("POST", BATCH + query, BodyPublishers.ofByteArray(lines), all);
    }

    public HttpResponse<String> ask(byte[] body, String... headers) {
        return send("POST", RECOMMENDATIONS, BodyPublishers.ofByteArray(body), with(headers));
    }

    /** How much is recorded, in entries of the log. */
    public long recorded() {
        return Long.parseLong(
                get("/v1/log/head").body().lines().skip(1).findFirst().orElseThrow());
    }

    /** Whether everything that is recorded is as it was. */
    public boolean isIntact() {
        return json(get("/v1/log/verify")).at("/intact").asBoolean();
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The answer to a GET, byte for byte. */
    public HttpResponse<byte[]> download(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    /** The answer to any request. */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(), headers);
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> reading, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), reading);
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer as a tree. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String[] with(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
