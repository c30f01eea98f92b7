package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.RawHttp;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form an answer is asked for is followed or refused, or is passed over where HTTP says that it may be. */
class NegotiatedAnswersTest extends WebTest {

    private static final String HIDDEN = "Hemmelig";

    @TestFactory
    Stream<DynamicTest> aTypeWithAnotherParameterIsAcceptedAtNoAddress() {
        return EveryOperation.of(server(), operation -> {
            for (String type : served(operation)) {
                for (String parameter : List.of("version=2", "profile=" + HIDDEN, "charset=utf-16")) {
                    HttpResponse<String> answer = get(operation, type + ";" + parameter);
                    assertThat(answer.statusCode()).as(type + ";" + parameter).isEqualTo(406);
                    assertThat(answer.headers().map().toString() + answer.body())
                            .doesNotContain(HIDDEN);
                }
                assertThat(get(operation, type + ";version=2, " + type + "; charset=UTF-8;q=0.1")
                                .statusCode())
                        .isNotEqualTo(406)
                        .isLessThan(500);
            }
        });
    }

    private static List<String> served(EveryOperation operation) {
        return operation
                .said()
                .at("/responses/200/content")
                .propertyStream()
                .map(one -> one.getKey().split(";", 2)[0])
                .distinct()
                .toList();
    }

    private HttpResponse<String> get(EveryOperation operation, String accept) {
        String path =
                operation.path().equals("/v1/log/consistency") ? operation.address() + "?from=0" : operation.address();
        return server().send(
                        operation.method(),
                        path,
                        BodyPublishers.noBody(),
                        "Content-Type",
                        operation.contentType(),
                        "Accept",
                        accept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/findings | application/json;charset=utf-8 | application/json",
                "/v1/findings | application/*;x=y, */*;q=0.1 | application/json",
                "/v1/log/head | text/plain;charset=\"UTF-8\" | text/plain;charset=UTF-8",
                "/v1/log/head | text/plain;format=flowed, text/*;q=0.2 | text/plain;charset=UTF-8",
                "/v1/rulebooks/in-force/guide | text/html;level=1, application/pdf;q=0.5 | application/pdf",
                "/actuator/health | application/json;charset=utf-8 | application/json",
                "/actuator/prometheus | text/plain;version=0.0.4;charset=utf-8 | text/plain;version=0.0.4;charset=utf-8",
                "/v3/api-docs | application/json;charset=utf-8 | application/json",
            })
    void theTypeOfAnAnswerIsItsOwnAndNotWhatWasSent(String address, String accept, String type) {
        HttpResponse<byte[]> answer = server().download(address, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;version=2", "application/json;charset=utf-16", "text/html", "*/*;q=0"})
    void theContractIsSentToNobodyWhoDoesNotAcceptItHoweverOftenItIsAskedFor(String accept) {
        for (int i = 0; i < 2; i++) {
            Problems.problem(server().get("/v3/api-docs", "Accept", accept), 406);
            assertThat(server().get("/v3/api-docs").headers().firstValue("Content-Type"))
                    .hasValue("application/json");
        }
        Problems.problem(server().get("/actuator/info", "Accept", accept), 406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?dryRun=true&detail=brief | application/json;detail=brief | 200",
                "?dryRun=true&detail=brief | application/json | 200",
                "?dryRun=true | application/json;detail=brief | 406",
                "?dryRun=true&detail=brief | application/json;detail=full | 406",
                "?dryRun=true | application/json;detail=full | 406",
            })
    void theBriefAnswerIsAcceptedWhereItIsAskedFor(String query, String accept, int status) {
        assertThat(server().post(Server.RECOMMENDATIONS + query, Server.example(), "Accept", accept)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identity;q=0 | none",
                "*;q=0 | none",
                "gzip;q=0, identity;q=0.0 | none",
                "br, identity;q=0 | none",
                "gzip;q=0, *;q=0 | none",
                "identity;q=0, gzip | gzip",
                "*;q=0, GZIP;q=0.5 | gzip",
                "x-gzip, identity;q=0 | gzip",
                "*, identity;q=0 | gzip",
                "gzip;q=0 | plain",
                "*;q=0, identity | plain",
                "br | plain",
                "nonsense;q=x | plain",
            })
    void aCodingThatAClientDoesNotTakeIsNotSent(String accepted, String sent) throws IOException {
        for (String address : List.of(
                "/v1/findings",
                "/v1/rulebooks/in-force",
                "/v1/log/key",
                "/rules",
                "/actuator/health",
                "/v3/api-docs",
                "/assets/x/site.css")) {
            HttpResponse<byte[]> answer = server().download(address, "Accept-Encoding", accepted);
            boolean isThere = !address.startsWith("/assets");
            if (sent.equals("none")) {
                assertThat(answer.statusCode()).as(address).isEqualTo(406);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .contains("urn:indsatskompas:problem:coding-not-acceptable");
            } else if (sent.equals("gzip")) {
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(address)
                        .hasValue("gzip");
                assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                        .isNotEmpty();
            } else if (isThere) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    /** RFC 9110, sections 10.1.4, 12.5.2, 13.1.3, 14.2 and 7.8, and RFC 7240, section 2, let a server pass over these. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Range | bytes=0-9",
                "Range | nonsense",
                "If-Range | \"a\"",
                "Prefer | return=minimal",
                "Prefer | respond-async, wait=10, handling=strict",
                "Accept-Charset | iso-8859-1",
                "If-Modified-Since | Sun, 06 Nov 2033 08:49:37 GMT",
                "TE | trailers",
                "Cache-Control | only-if-cached",
            })
    void allIsSentWhateverMayBePassedOverIsAskedFor(String header, String value) {
        for (String address : List.of("/v1/studies", "/rules", "/v3/api-docs", "/swagger-ui/index.html")) {
            HttpResponse<String> answer = server().get(address, header, value);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(server().get(address).body());
        }
    }

    @Test
    void whatIsExpectedBesideTheWordToGoOnIsRefused() throws IOException {
        String answer = new RawHttp(server().port())
                .send("GET /v1/studies HTTP/1.1\r\nHost: localhost\r\nExpect: " + HIDDEN
                        + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 417")
                .contains("problem:malformed-request")
                .doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /v1/recommendations HTTP/1.1 | Transfer-Encoding: gzip, chunked | 501",
                "GET /v1/studies HTTP/9.9 | X: y | 505",
            })
    void whatNobodyHereSpeaksIsNoFaultOfTheService(String line, String header, int status) throws IOException {
        String answer = new RawHttp(server().port())
                .send(line + "\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("problem:malformed-request");
    }
}
