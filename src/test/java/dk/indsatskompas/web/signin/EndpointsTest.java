package dk.indsatskompas.web.signin;

import static dk.indsatskompas.access.Role.APPROVER;
import static dk.indsatskompas.access.Role.AUDITOR;
import static dk.indsatskompas.access.Role.CASE_SYSTEM;
import static dk.indsatskompas.access.Role.OPERATIONS;
import static dk.indsatskompas.access.Role.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.SignedInTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the running service has, tried with everything a caller can sign in with. */
@Invariant("Every address answers those roles only that its row says, and nobody with what "
        + "is expired, revoked or wrongly signed")
class EndpointsTest extends SignedInTest {

    /** Null is open to all. */
    private static final Map<String, Set<Role>> TABLE = new TreeMap<>();

    private static void row(String endpoint, Role... roles) {
        TABLE.put(endpoint, Set.of(roles));
    }

    static {
        Role[] all = Role.values();
        row("GET /actuator", OPERATIONS);
        row("GET /actuator/info", OPERATIONS);
        row("GET /actuator/metrics", OPERATIONS);
        row("GET /actuator/metrics/{requiredMetricName}", OPERATIONS);
        row("GET /actuator/prometheus", OPERATIONS);
        row("GET /actuator/sbom", OPERATIONS);
        row("GET /actuator/sbom/{id}", OPERATIONS);
        row("GET /actuator/health");
        row("GET /actuator/health/**");
        row("GET /v3/api-docs");
        row("GET /v3/api-docs.yaml");
        row("GET /v3/api-docs/swagger-config");
        row("GET /swagger-ui.html");
        row("GET /sign-in");
        row("GET /", CASE_SYSTEM, POLICY, APPROVER);
        row("POST /", CASE_SYSTEM, POLICY, APPROVER);
        row("GET /decisions", AUDITOR);
        row("POST /decisions", AUDITOR);
        row("GET /decisions/{id}", AUDITOR);
        row("POST /decisions/{id}/replay", AUDITOR);
        row("GET /decisions/overrides", POLICY, APPROVER, AUDITOR);
        row("GET /evidence", all);
        row("GET /evidence/{id}", all);
        row("GET /rules", all);
        row("GET /rules/rule", all);
        row("GET /rules/guide", all);
        row("GET /rules/history", all);
        row("GET /developers", all);
        row("POST /v1/recommendations", CASE_SYSTEM);
        row("POST /v1/recommendations?dryRun=true", CASE_SYSTEM, POLICY, APPROVER);
        row("POST /v1/recommendations/batch", CASE_SYSTEM);
        row("POST /v1/recommendations/batch?dryRun=true", CASE_SYSTEM, POLICY, APPROVER);
        row("GET /v1/recommendations/catalogue", all);
        row("GET /v1/findings", all);
        row("GET /v1/findings/{id}", all);
        row("GET /v1/studies", all);
        row("GET /v1/rules", all);
        row("GET /v1/guarantees", all);
        row("GET /v1/interpretations", all);
        row("GET /v1/vocabulary", all);
        row("GET /v1/decisions", CASE_SYSTEM, AUDITOR);
        row("GET /v1/decisions/{id}", CASE_SYSTEM, AUDITOR);
        row("GET /v1/decisions/{id}/report", CASE_SYSTEM, AUDITOR);
        row("GET /v1/decisions/{id}/why?one=ips&other=mentor", CASE_SYSTEM, AUDITOR);
        row("POST /v1/decisions/{id}/replay", CASE_SYSTEM, AUDITOR);
        row("POST /v1/decisions/{id}/feedback", CASE_SYSTEM);
        row("GET /v1/feedback", POLICY, APPROVER, AUDITOR);
        row("DELETE /v1/citizens/{citizenRef}", AUDITOR);
        row("GET /v1/decisions/{id}/proof", CASE_SYSTEM, AUDITOR);
        row("GET /v1/log/head", AUDITOR);
        row("GET /v1/log/key", CASE_SYSTEM, AUDITOR);
        row("GET /v1/log/consistency?from=0", AUDITOR);
        row("GET /v1/log/cosigned", AUDITOR);
        row("PUT /v1/log/cosigned", AUDITOR);
        row("GET /v1/log/verify", AUDITOR);
        row("GET /v1/rulebooks", all);
        row("GET /v1/rulebooks/in-force", all);
        row("GET /v1/rulebooks/in-force/guide", all);
        row("GET /v1/rulebooks/history", all);
        row("GET /v1/rulebooks/folder", all);
        row("GET /v1/rulebooks/{fingerprint:(?!check$|rollback$).+}", all);
        row("GET /v1/rulebooks/{fingerprint}/guide", all);
        row("GET /v1/rulebooks/{fingerprint}/files/{*path}", all);
        row("GET /v1/rulebooks/{fingerprint}/impact", POLICY, APPROVER);
        row("POST /v1/rulebooks/{fingerprint}/impact", POLICY, APPROVER);
        row("POST /v1/rulebooks/check", POLICY, APPROVER);
        row("POST /v1/rulebooks", POLICY);
        row("POST /v1/rulebooks/{fingerprint}/approve", APPROVER);
        row("POST /v1/rulebooks/{fingerprint}/activate", POLICY, APPROVER);
        row("POST /v1/rulebooks/rollback", POLICY, APPROVER);
        row("GET /workbench", POLICY, APPROVER);
        row("POST /workbench/drafts", POLICY);
        row("POST /workbench/uploads", POLICY);
        row("POST /workbench/rollback", POLICY, APPROVER);
        row("GET /workbench/drafts/{id}", POLICY, APPROVER);
        row("GET /workbench/drafts/{id}/impact", POLICY, APPROVER);
        row("GET /workbench/drafts/{id}/zip", POLICY, APPROVER);
        row("POST /workbench/drafts/{id}/zip", POLICY);
        row("POST /workbench/drafts/{id}/restore", POLICY);
        row("POST /workbench/drafts/{id}/aside", POLICY);
        row("GET /workbench/drafts/{id}/follow", POLICY);
        row("POST /workbench/drafts/{id}/follow", POLICY);
        row("GET /workbench/drafts/{id}/join", POLICY);
        row("POST /workbench/drafts/{id}/join", POLICY);
        row("POST /workbench/drafts/{id}/submit", POLICY);
        row("GET /workbench/drafts/{id}/file", POLICY, APPROVER);
        row("POST /workbench/drafts/{id}/file", POLICY);
        row("GET /workbench/drafts/{id}/rule", POLICY, APPROVER);
        row("POST /workbench/drafts/{id}/rule", POLICY);
        row("GET /workbench/rulebooks/{fingerprint}", POLICY, APPROVER);
        row("GET /workbench/rulebooks/{fingerprint}/impact", POLICY, APPROVER);
        row("POST /workbench/rulebooks/{fingerprint}/approve", APPROVER);
        row("POST /workbench/rulebooks/{fingerprint}/activate", POLICY, APPROVER);
    }

    @Autowired
    private ApplicationContext context;

    @Test
    void everyAddressOfTheServiceHasItsRow() {
        Set<String> rows = new TreeSet<>();
        TABLE.keySet().forEach(row -> rows.add(row.replaceFirst("\\?[a-z].*", "")));

        assertThat(mappings().keySet()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @TestFactory
    Stream<DynamicTest> isOpenToThoseOfItsRowOnly() throws Exception {
        Map<Role, String> keys = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            keys.put(role, goodKey("one-" + role.code(), role));
        }
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, ISSUER.signed(ISSUER.claims("somebody", role.code(), "their-own")));
        }
        String without = ISSUER.signed(ISSUER.claims("somebody", "their-own"));
        Map<String, String> bad = bad();
        return TABLE.keySet().stream()
                .map(row -> DynamicTest.dynamicTest(row, () -> {
                    keys.forEach((role, key) -> allowed(
                            row, role.code(), key, isOpen(row) || TABLE.get(row).contains(role)));
                    tokens.forEach((role, token) -> allowed(
                            row,
                            "token " + role.code(),
                            token,
                            isOpen(row) || TABLE.get(row).contains(role)));
                    allowed(row, "no role", without, isOpen(row));
                    bad.forEach((what, token) -> refused(row, what, token));
                }));
    }

    /** The first would count, and the other be passed over. */
    @Test
    void whoSignsInTwiceAtOnceIsRefused() throws Exception {
        String key = "Bearer " + goodKey("once", Role.values());
        HttpResponse<String> answer =
                server().get("/v1/studies", "Authorization", key, "Authorization", "Bearer nonsense");

        assertThat(Problems.faults(Problems.problem(answer, 400))).containsExactly("header:Authorization repeated");
    }

    private Map<String, String> bad() throws IOException, InterruptedException {
        String revoked = goodKey("gone", Role.values());
        KEYS.revoke(idOf(revoked), Instant.now());
        await(revoked, false);
        String expired = KEYS.make(
                        "late",
                        Set.of(Role.values()),
                        Instant.now(),
                        Instant.now().minusSeconds(1))
                .token();
        String[] all = Role.codes().toArray(String[]::new);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("revoked key", revoked);
        bad.put("expired key", expired);
        bad.put("key with another secret", revoked.substring(0, 20) + OPERATOR.substring(20));
        bad.put("no token at all", "nonsense");
        bad.put("wrongly signed", ISSUER.wronglySigned(ISSUER.claims("x", all)));
        bad.put("alg none", ISSUER.unsigned(ISSUER.claims("x", all)));
        bad.put(
                "expired",
                ISSUER.signed(ISSUER.claims("x", all)
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))));
        bad.put("without an end", ISSUER.signed(ISSUER.claims("x", all).expirationTime(null)));
        bad.put("for somebody else", ISSUER.signed(ISSUER.claims("x", all).audience("another")));
        bad.put("of another issuer", ISSUER.signed(ISSUER.claims("x", all).issuer("http://127.0.0.1:1")));
        bad.put("of nobody", ISSUER.signed(ISSUER.claims("x", all).subject(null)));
        return bad;
    }

    private void allowed(String row, String who, String token, boolean allowed) {
        HttpResponse<String> answer = ask(row, token);
        if (allowed) {
            assertThat(answer.statusCode()).as(row + " by " + who).isNotIn(401, 403, 500);
        } else {
            assertThat(answer.statusCode()).as(row + " by " + who).isEqualTo(403);
            assertThat(Problems.problem(answer, 403).at("/type").asString()).endsWith(":not-allowed");
        }
    }

    /** Where it is open, nothing is good enough; but what is sent must be good. */
    private void refused(String row, String who, String token) {
        HttpResponse<String> answer = ask(row, token);
        if (isOpen(row) && token.isEmpty()) {
            assertThat(answer.statusCode()).as(row + " by " + who).isIn(200, 302, 404);
            return;
        }
        if (isAForm(row) && token.isEmpty()) {
            assertThat(answer.statusCode()).as(row + " without a page's token").isEqualTo(403);
            return;
        }
        assertThat(answer.statusCode()).as(row + " by " + who).isEqualTo(401);
        assertThat(Problems.problem(answer, 401).at("/type").asString()).endsWith(":not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue(token.isEmpty() ? AccessRefusal.CHALLENGE : AccessRefusal.INVALID);
        if (!token.isEmpty()) {
            assertThat(answer.body()).doesNotContain(token);
        }
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private boolean isAForm(String row) {
        return mappings().getOrDefault(row, "").equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isOpen(String row) {
        return TABLE.get(row).isEmpty();
    }

    private HttpResponse<String> ask(String row, String token) {
        String path = row.substring(row.indexOf(' ') + 1)
                .replaceAll("\\{fingerprint[^}]*}", "sha256:0")
                .replace("/{*path}", "/x")
                .replace("**", "liveness")
                .replaceAll("\\{[a-zA-Z]+}", "nothing");
        String type = mappings().get(row.replaceFirst("\\?[a-z].*", ""));
        byte[] body = type.isEmpty() ? new byte[0] : "[1]".getBytes(StandardCharsets.UTF_8);
        return send(row.substring(0, row.indexOf(' ')), path, token, type, body);
    }

    /** Each with the type of body it reads. */
    private Map<String, String> mappings() {
        Map<String, String> found = new TreeMap<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .forEach(pattern ->
                                method(info).forEach(method -> found.put(method + " " + pattern, type(info, method)))));
        return found;
    }

    private static Stream<String> method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("ANY")
                : info.getMethodsCondition().getMethods().stream().map(Enum::name);
    }

    private static String type(RequestMappingInfo info, String method) {
        String consumed = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse("");
        return consumed.isEmpty() && Arrays.asList("POST").contains(method) ? "application/json" : consumed;
    }
}
