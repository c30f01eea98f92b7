import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.api.KnowledgeApi;
import org.openapitools.client.api.RecommendationsApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientResponseException;

/** How a client for Spring's RestClient is set up, and what it makes of answers. It reads no files: what is one is read as bytes. */
final class Transport {

    private Transport() {}

    static ApiClient to(String address) {
        return new ApiClient().setBasePath(address);
    }

    static ObjectMapper mapper() {
        return ApiClient.createDefaultMapper(null);
    }

    static <T> T body(ResponseEntity<T> response) {
        return response.getBody();
    }

    static String header(ResponseEntity<?> response, String name) {
        return response.getHeaders().getFirst(name);
    }

    static int status(Exception e) {
        return ((RestClientResponseException) e).getStatusCode().value();
    }

    static String body(Exception e) {
        return ((RestClientResponseException) e).getResponseBodyAsString();
    }

    static byte[] batch(RecommendationsApi api, String lines, String detail) {
        return api.recommendBatchWithResponseSpec(lines, true, detail, null, null, null, "en").body(byte[].class);
    }

    static byte[] report(DecisionsApi api, UUID id) {
        return api.reportWithResponseSpec(id, "pdf", false, "en", null).body(byte[].class);
    }

    static int statusOfCatalogue(KnowledgeApi api, String language, String etag) {
        return api.catalogueWithHttpInfo(language, etag).getStatusCode().value();
    }
}
