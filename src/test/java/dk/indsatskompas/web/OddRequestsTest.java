package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody might send by mistake or on purpose, at addresses of all kinds, byte by byte as it is written here. */
@Invariant("What is asked for is understood or refused, and what was sent for it is not repeated")
class OddRequestsTest extends WebTest {

    private static final String HIDDEN = "Hemmelig";

    /** Without a header and a body, or with one of each; {@code D} is a decision's id, {@code F} the fingerprint in force. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            GET  | /v1/studies?                                        | | | 200
            GET  | /v1/studies?&&                                      | | | 200
            GET  | /v1/studies?=                                       | | | 400
            GET  | /v1/studies?=Hemmelig                               | | | 400
            GET  | /v1/studies?Hemmelig=1                              | | | 400
            GET  | /v1/findings?study=%c0%af                           | | | 400
            GET  | /v1/findings?study=%e6                              | | | 400
            GET  | /v1/findings?study=BIP_2011                         | | | 400
            GET  | /v1/findings/ips-e1-job-edu                         | | | 404
            GET  | /v1/findings/IPS-E1-JOB-EDU/                        | | | 404
            GET  | /v1/findings/%49PS-E1-JOB-EDU                       | | | 200
            GET  | /v1/findings/IPS-E1-JOB-EDU%20                      | | | 404
            GET  | /v1/findings/%EF%BB%BF                              | | | 404
            GET  | /v1/findings;a=Hemmelig                             | | | 400
            GET  | /V1/findings                                        | | | 404
            GET  | /v1/findings.json                                   | | | 404
            GET  | /v1/%66indings                                      | | | 200
            POST | /v1/recommendations?%64ryRun=true                   | | {`citizenRef`:`a`} | 200
            POST | /v1/recommendations?dryRun=true&%64ryRun=true       | | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=+true                    | | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun%00=true                  | | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun[]=true                   | | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=true;detail=brief        | | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=%EF%BD%94rue             | | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`age`:24,`\\u0061ge`:25}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`age`:2.4e1}} | 200
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`weeksOnBenefit`:-0.0}} | 200
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`weeksOnBenefit`:-1}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`age`:024}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`age`:1e999}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`age`:NaN}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`age`:0x18}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`asOf`:`2026-W47-7`} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`asOf`:`2026-11-22T00:00:00Z`} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`asOf`:20261122} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`wants`:[null]}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`citizen`:{`benefit`:`KONTANTHJAELP `}} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`}{} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,} | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`/*Hemmelig*/} | 400
            POST | /v1/recommendations?dryRun=true | | `Hemmelig` | 400
            POST | /v1/recommendations?dryRun=true | | {`citizenRef`:`a`,`__proto__`:{}} | 400
            POST | /v1/recommendations?dryRun=true | Rulebook: Hemmelig         | {`citizenRef`:`a`} | 404
            POST | /v1/recommendations?dryRun=true | Rulebook: F, F             | {`citizenRef`:`a`} | 404
            POST | /v1/recommendations?dryRun=true | Idempotency-Key:           | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=true | Idempotency_Key: a         | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=true | Content-Encoding: gzip     | {`citizenRef`:`a`} | 400
            POST | /v1/recommendations?dryRun=true | Content-Encoding: gzip, br | {`citizenRef`:`a`} | 415
            POST | /v1/recommendations?dryRun=true | Sec-Fetch-Site: cross-site | {`citizenRef`:`a`} | 403
            GET  | /v1/decisions/D                                     | | | 200
            GET  | /v1/decisions/D/                                    | | | 404
            GET  | /v1/decisions/D/proof?x=1                           | | | 400
            GET  | /v1/decisions/D/report?format=PDF                   | | | 400
            GET  | /v1/decisions/D/report?format=pdf&format=pdf        | | | 400
            GET  | /v1/decisions/D/why?one=ips                         | | | 400
            GET  | /v1/decisions/D/why?one=IPS&other=mentor            | | | 400
            GET  | /v1/decisions/D/replay                              | | | 405
            POST | /v1/decisions/D/replay?against=In-Force             | | | 400
            POST | /v1/decisions/D/replay                              | | {`a`:1} | 400
            POST | /v1/decisions/D/feedback?dryRun=true                | | {} | 400
            POST | /v1/decisions/D/feedback        | Rulebook: F                | {} | 400
            POST | /v1/decisions/D/feedback        | If-None-Match: *           | {} | 400
            POST | /v1/decisions/D/feedback        | Accept: text/html          | {} | 406
            POST | /v1/decisions/D/feedback | | {`recommendation`:`ips`,`outcome`:`REJECTED`,`by`:`Hans Hemmelig`} | 400
            GET  | /v1/decisions?limit=1e1                             | | | 400
            GET  | /v1/decisions?limit=%D9%A1                          | | | 400
            GET  | /v1/decisions?limit=99999999999999999999            | | | 400
            GET  | /v1/decisions?cursor=Hemmelig                       | | | 400
            GET  | /v1/decisions?cursor=-1                             | | | 400
            GET  | /v1/decisions?from=+2026-11-22                      | | | 400
            GET  | /v1/decisions?from=today                            | | | 400
            GET  | /v1/decisions?outcome=accepted                      | | | 400
            GET  | /v1/decisions?citizenref=Hemmelig                   | | | 400
            GET  | /v1/feedback?from=x                                 | | | 400
            GET  | /v1/log/consistency?from=1.0                        | | | 400
            GET  | /v1/log/consistency?from=999999                     | | | 400
            GET  | /v1/rulebooks/history?at=x                          | | | 400
            GET  | /v1/rulebooks/IN-FORCE                              | | | 404
            GET  | /v1/rulebooks/F/files/%2e%2e/rulebook.yaml          | | | 400
            GET  | /v1/rulebooks/F/files/RULEBOOK.YAML                 | | | 404
            GET  | /v1/rulebooks/F/impact?size=10&SEED=1               | | | 400
            GET  | /v1/rulebooks/F/guide?format=                       | | | 400
            POST | /v1/rulebooks/F/activate                            | | {`form`:`2030-01-01T00:00:00Z`} | 400
            POST | /v1/rulebooks/F/activate                            | | {`from`:`+10000-01-01T00:00:00Z`} | 400
            POST | /v1/rulebooks/F/approve                             | | {`by`:`Hemmelig`} | 400
            DELETE | /v1/citizens/010190-1234                          | | | 400
            DELETE | /v1/citizens/Hemmelig                             | | | 404
            PROPFIND | /v1/studies                                     | | | 400
            PATCH | /v1/studies                                        | | | 405
            GET  | /actuator/metrics?tag=a                             | | | 400
            GET  | /actuator/env                                       | | | 404
            GET  | /swagger-ui.html?url=https://Hemmelig               | | | 400
            GET  | /v3/api-docs/x                                      | | | 404
            GET  | /rules?x=Hemmelig                                   | | | 400
            GET  | /decisions/D?x=1                                    | | | 400
            GET  | /rules?lang=EN                                      | | | 400
            GET  | /rules?theme=Hemmelig                               | | | 400
            GET  | /workbench/                                         | | | 404
            """)
    void areUnderstoodOrRefused(String method, String address, String header, String body, int status)
            throws IOException {
        String decision =
                Server.json(server().ask(Server.example())).at("/decisionId").asString();
        List<String> head = new ArrayList<>(List.of(
                method + " " + filled(address, decision) + " HTTP/1.1", "Host: localhost", "Connection: close"));
        if (header != null) {
            head.add(filled(header, decision));
        }
        byte[] sent = (body == null ? "" : body.replace('`', '"')).getBytes(StandardCharsets.UTF_8);
        if (sent.length > 0) {
            head.add("Content-Type: application/json");
        }
        head.add("Content-Length: " + sent.length);
        String answer = new RawHttp(server().port())
                .send(String.join("\r\n", head) + "\r\n\r\n" + new String(sent, StandardCharsets.ISO_8859_1));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status >= 400) {
            assertThat(answer).contains("application/problem+json").doesNotContain(HIDDEN);
        }
    }

    private String filled(String text, String decision) {
        return text.replaceAll("\\bD\\b", decision)
                .replaceAll("\\bF\\b", rulebook().fingerprint());
    }
}
