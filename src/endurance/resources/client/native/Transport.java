import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.api.KnowledgeApi;
import org.openapitools.client.api.RecommendationsApi;

/** How a client for the JDK's own HTTP client is set up, and what it makes of answers. */
final class Transport {

    private Transport() {}

    static ApiClient to(String address) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        return client;
    }

    static ObjectMapper mapper() {
        return ApiClient.createDefaultObjectMapper();
    }

    static <T> T body(ApiResponse<T> response) {
        return response.getData();
    }

    static String header(ApiResponse<?> response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElse(null);
    }

    static int status(Exception e) {
        return ((ApiException) e).getCode();
    }

    static String body(Exception e) {
        return ((ApiException) e).getResponseBody();
    }

    static byte[] batch(RecommendationsApi api, String lines, String detail) throws Exception {
        return read(api.recommendBatch(lines, true, detail, null, null, null, "en"));
    }

    static byte[] report(DecisionsApi api, UUID id) throws Exception {
        return read(api.report(id, "pdf", false, "en", null));
    }

    private static byte[] read(File file) throws Exception {
        try {
            return Files.readAllBytes(file.toPath());
        } finally {
            Files.delete(file.toPath());
        }
    }

    static int statusOfCatalogue(KnowledgeApi api, String language, String etag) throws Exception {
        try {
            return api.catalogueWithHttpInfo(language, etag).getStatusCode();
        } catch (ApiException e) {
            return e.getCode();
        }
    }
}
