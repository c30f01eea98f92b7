package dk.indsatskompas.web.http;

import dk.indsatskompas.web.Server;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** An operation of the contract, so that something can be held of each. */
record EveryOperation(String method, String path, JsonNode said) {

    static final String FINGERPRINT = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private static final String ID = "019aaa6c-1e80-7000-8000-000000000001";

    /** A test of each, named after it. */
    static Stream<DynamicTest> of(Server server, Consumer<EveryOperation> holds) {
        return Server.json(server.get("/v3/api-docs"))
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> new EveryOperation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))
                        .map(one -> DynamicTest.dynamicTest(one.method() + " " + one.path(), () -> holds.accept(one))));
    }

    /** What its body may be sent as; JSON where it takes none. */
    String contentType() {
        return said.at("/requestBody/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/json");
    }

    /** With an id in each place for one, of nothing that there is. */
    String address() {
        return path.replace("{fingerprint}", FINGERPRINT).replaceAll("\\{[^}]*\\}", ID);
    }
}
