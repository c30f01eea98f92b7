package dk.indsatskompas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Requests to one operation of the contract with something that nobody may ever see again in every place where a client
 * can put something.
 *
 * @param real a value that exists for each parameter that a path has
 */
record Marked(String method, String path, JsonNode operation, Map<String, String> real) {

    /** In every marked value. It is no name of a field, for a problem points at a field by its name. */
    static final String MARK = "Zq7-hemlig";

    /** A pseudonym as it may be: one that belongs to a good request. */
    static final String REFERENCE = MARK + "-ref";

    static final String GOOD = "{\"citizenRef\":\"" + REFERENCE + "\",\"citizen\":{\"age\":24}}";

    private static final List<String> HEADERS =
            List.of("Accept-Language", "Idempotency-Key", "Rulebook", "If-None-Match");

    private static final String BAD = """
        {"citizenRef":"#-r ef","asOf":"#","#":"#","citizen":{"age":"#","benefit":"#-code","wants":["#"],"#-field":1,\
        "readiness":{"#":"#"}},"contact":"#","offers":{"#-offer":{}},"recommendation":"#","outcome":"#",\
        "reasonCode":"#","by":"#","fingerprint":"#","from":"#"}\
        """.replace("#", MARK);

    /** A body, and what it says it is. */
    record Body(String type, BodyPublisher content) {

        static Body of(String type, byte[] bytes) {
            return new Body(type, BodyPublishers.ofByteArray(bytes));
        }
    }

    /** One request. */
    record Request(String method, String path, Body body, List<String> headers) {

        String[] headers(String token) {
            List<String> all = new ArrayList<>(headers);
            all.addAll(List.of("Authorization", "Bearer " + token));
            if (!body.type().isEmpty()) {
                all.addAll(List.of("Content-Type", body.type()));
            }
            return all.toArray(String[]::new);
        }
    }

    /** Marked in the path, in each parameter of the query, in each header, and in every kind of body. */
    Stream<Request> requests() {
        String found = path(true);
        Stream<Request> paths = Stream.of(path(false), path(false) + "/" + MARK, found + "?" + MARK + "=" + MARK)
                .map(path -> new Request(method, path, bodies().get(0), List.of()));
        Stream<Request> queries = parameters("query")
                .map(name -> new Request(method, found + "?" + name + "=" + MARK, bodies().get(0), List.of()));
        Stream<Request> headers = HEADERS.stream()
                .flatMap(name -> Stream.of(MARK, MARK + " \u00ab\"'")
                        .map(value -> value.replace('\u00ab', '<'))
                        .map(value -> new Request(method, found, bodies().get(0), List.of(name, value))));
        Stream<Request> bodies = bodies().stream().map(body -> new Request(method, found, body, List.of()));
        return Stream.of(paths, queries, headers, bodies).flatMap(all -> all);
    }

    private Stream<String> parameters(String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString());
    }

    private String path(boolean isReal) {
        return parameters("path")
                .reduce(path, (left, name) -> left.replace("{" + name + "}", isReal ? real.get(name) : MARK));
    }

    /** The first is as good as the contract's own kinds allow. */
    private List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        operation.at("/requestBody/content").propertyNames().forEach(type -> {
            switch (type) {
                case "application/json" ->
                    text(bodies, type, GOOD, BAD, BAD.substring(0, 90), "\"" + MARK + "\"", MARK);
                case "application/x-ndjson" -> text(bodies, type, String.join("\n", GOOD, BAD, MARK, "{\"" + MARK));
                case "application/zip" -> {
                    bodies.add(Body.of(type, zip()));
                    text(bodies, type, MARK);
                }
                default -> text(bodies, "multipart/form-data; boundary=x", form());
            }
        });
        if (bodies.isEmpty()) {
            bodies.add(Body.of("", new byte[0]));
        } else {
            text(bodies, "text/" + MARK, MARK);
        }
        return bodies;
    }

    private static void text(List<Body> bodies, String type, String... texts) {
        Stream.of(texts).forEach(text -> bodies.add(Body.of(type, text.getBytes(UTF_8))));
    }

    private static String form() {
        return "--x\r\nContent-Disposition: form-data; name=\"" + MARK + "\"; filename=\"" + MARK
                + ".yaml\"\r\nContent-Type: text/plain\r\n\r\n" + MARK + "\r\n--x--\r\n";
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of(MARK + "/rules.dslr", "../" + MARK, "rulebook.yaml", MARK + ".zip")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((MARK + ": " + MARK).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
