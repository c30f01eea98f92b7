package dk.indsatskompas.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.SmallFolder;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.Golden;
import dk.indsatskompas.web.Problems;
import dk.indsatskompas.web.Server;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rulebook goes from draft to in force and back over HTTP, where an approval is needed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PublishingOverHttpTest.SignIn.class)
@Invariant("A reload fails no request, and a thousand leave the memory as it was")
public abstract class PublishingOverHttpTest {

    private static final String ZIP = "application/zip";
    private static final Path RULES = rules();

    @LocalServerPort
    private int port;

    @Autowired
    private Decisions decisions;

    @DynamicPropertySource
    static void needApproval(DynamicPropertyRegistry properties) throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "data");
        properties.add("indsatskompas.data", data::toString);
        properties.add("indsatskompas.rules", RULES::toString);
        properties.add("indsatskompas.rules-watch", () -> "PT0.1S");
        properties.add("indsatskompas.publishing", () -> "approval");
        properties.add("indsatskompas.impact", () -> "500");
    }

    /** Signs in whom the test names, as a container does. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SignIn {
        @Bean
        Filter testCaller() {
            return (request, response, chain) -> {
                String name = ((HttpServletRequest) request).getHeader("Test-Caller");
                chain.doFilter(name == null ? request : new SignedIn((HttpServletRequest) request, name), response);
            };
        }
    }

    private static final class SignedIn extends HttpServletRequestWrapper {
        private final String name;

        SignedIn(HttpServletRequest request, String name) {
            super(request);
            this.name = name;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }
    }

    @Test
    void aDraftIsTriedApprovedActivatedAndRolledBack() throws IOException {
        SmallFolder draft = SmallFolder.version(12).forThoseUnder(25);
        String self = "/v1/rulebooks/" + draft.fingerprint();
        String before = inForce();

        HttpResponse<String> submitted = send("/v1/rulebooks", draft.zip(), ZIP, "maja");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
        assertThat(submitted.headers().firstValue("Location")).hasValue(self);
        assertThat(Server.json(submitted).at("/state").asString()).isEqualTo("DRAFT");
        assertThat(Server.json(submitted).at("/by").asString()).isEqualTo("maja");
        HttpResponse<String> again = send("/v1/rulebooks", draft.zip(), ZIP, "maja");
        assertThat(again.statusCode()).isEqualTo(200);
        isTheExample("submitRulebook", Server.json(again));

        JsonNode profile = JsonMapper.shared().createObjectNode().put("citizenRef", "case-1");
        Problems.problem(server().ask(profile, "Rulebook", draft.fingerprint()), 404);
        HttpResponse<String> tried =
                server().post(Server.RECOMMENDATIONS + "?dryRun=true", profile, "Rulebook", draft.fingerprint());
        assertThat(Server.json(tried).at("/rulebook/version").asString()).isEqualTo("12");

        refused(step(self + "/activate", "maja"), "not-approved");
        refused(step(self + "/approve", "maja"), "own-draft");
        JsonNode approved = Server.json(step(self + "/approve", "bent"));
        assertThat(approved.at("/state").asString()).isEqualTo("APPROVED");
        isTheExample("approveRulebook", approved);
        JsonNode active = Server.json(step(self + "/activate", "maja"));
        assertThat(active.at("/state").asString()).isEqualTo("IN_FORCE");
        isTheExample("activateRulebook", active);
        assertThat(inForce()).isEqualTo(draft.fingerprint());
        assertThat(server().ask(profile, "Rulebook", draft.fingerprint()).statusCode())
                .isEqualTo(200);
        Instant then = Instant.parse(history().get(0).at("/time").asString());

        JsonNode back = Server.json(step("/v1/rulebooks/rollback", "bent"));
        assertThat(back.at("/fingerprint").asString()).isEqualTo(before);
        assertThat(inForce()).isEqualTo(before);
        isTheExample("rollBackRulebook", back);
        ObjectNode activation = (ObjectNode) history().get(1);
        tellsWhatItChanged(activation, before);
        isTheExample("rulebookHistory", JsonMapper.shared().createArrayNode().add(activation));
        assertThat(history())
                .extracting(
                        one -> one.at("/step").asString() + " " + one.at("/by").asString())
                .startsWith("ROLLBACK bent", "ACTIVATION maja", "APPROVAL bent", "SUBMISSION maja");
        assertThat(history().get(1).at("/changeLog").asString()).isEqualTo("## 12\n\n- Nyt i 12.");
        assertThat(Server.json(server().get("/v1/rulebooks/in-force?at=" + then))
                        .at("/fingerprint")
                        .asString())
                .isEqualTo(draft.fingerprint());
        Problems.problem(server().get("/v1/rulebooks/in-force?at=2000-01-01"), 404);
        Problems.problem(server().get("/v1/rulebooks/in-force?at=yesterday"), 400);
        refused(
                step(
                        "/v1/rulebooks/" + draft.fingerprint() + "/activate",
                        "maja",
                        "{\"from\": \"2000-01-01T00:00:00Z\"}"),
                400,
                "invalid-request");
        assertThat(decisions.verify().firstWrong()).isNull();
    }

    private void tellsWhatItChanged(ObjectNode activation, String before) {
        JsonNode first = history().get(history().size() - 1);
        ObjectNode population = (ObjectNode) activation.at("/impact/population");

        assertThat(activation.at("/impact/against").asString()).isEqualTo(before);
        assertThat(activation.at("/impact/citizens/losing").asLong()).isPositive();
        assertThat(activation.at("/impactText").asString())
                .startsWith("Af 500 konstruerede borgere ændres svaret for ");
        assertThat(history().get(0).at("/impact/citizens/gaining")).isEqualTo(activation.at("/impact/citizens/losing"));
        assertThat(first.has("impact")).isFalse();
        assertThat(first.at("/impactText").asString()).isEqualTo("Der var ingen regelbog i kraft at holde den op mod.");
        assertThat(population.at("/asOf").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString());
        population.put("asOf", "2026-11-22");
    }

    /** A name that is written twice could be meant either way, and one that is misspelt was meant for something. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"to": "sha256:0", "to": null} | duplicate-key  | /to
            {"too": "sha256:0"}            | unknown-field  | /too
            {"to": 3}                      | wrong-type     | /to
            {"to": null} {}                | malformed-json | ''
            ["sha256:0"]                   | not-an-object  | ''
            """)
    void whatIsNotUnderstoodOfAStepIsRefused(String body, String code, String pointer) throws IOException {
        long before = decisions.head().size();
        JsonNode errors = Problems.problem(step("/v1/rulebooks/rollback", "bent", body), 400)
                .at("/errors");

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.at("/code").asString()).isEqualTo(code);
            assertThat(error.at("/pointer").asString()).isEqualTo(pointer);
        });
        assertThat(decisions.head().size()).isEqualTo(before);
    }

    @Test
    void anApprovalWithoutSignInIsRefusedWithThatReason() throws IOException {
        SmallFolder draft = SmallFolder.version(13);
        send("/v1/rulebooks", draft.zip(), ZIP, null);

        HttpResponse<String> refused = step("/v1/rulebooks/" + draft.fingerprint() + "/approve", null);

        refused(refused, "sign-in-needed");
        assertThat(refused.body()).contains("Slå login til");
    }

    @Test
    void everyProblemOfAFolderIsToldAndNothingIsKept() throws IOException {
        SmallFolder broken = SmallFolder.version(14).broken();
        long before = decisions.head().size();

        JsonNode checked = Server.json(send("/v1/rulebooks/check", broken.zip(), ZIP, "maja"));
        HttpResponse<String> submitted = send("/v1/rulebooks", broken.zip(), ZIP, null);

        isTheExample("checkRulebook", checked);
        assertThat(checked.at("/clean").asBoolean()).isFalse();
        assertThat(checked.at("/fingerprint").asString()).isEqualTo(broken.fingerprint());
        assertThat(checked.at("/problems/0/cure").asString()).startsWith("Mente du");
        JsonNode problem = Problems.problem(submitted, 422);
        assertThat(problem.at("/errors/0/pointer").asString()).matches("laesehold_2020/rules.dslr:\\d+:\\d+");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("RB014");
        assertThat(decisions.head().size()).isEqualTo(before);
        Problems.problem(server().get("/v1/rulebooks/" + broken.fingerprint()), 404);
    }

    @Test
    void aGuaranteeThatAnEditBreaksStopsItWithSomebodyAnyoneCanPicture() {
        SmallFolder broken = new SmallFolder(
                EditedRules.shipped().withIpsForThoseWhoDoNotWantIt().folder());
        String before = inForce();

        for (String language : List.of("da", "en")) {
            HttpResponse<String> submitted = server().send(
                            "POST",
                            "/v1/rulebooks",
                            BodyPublishers.ofByteArray(broken.zip()),
                            "Content-Type",
                            ZIP,
                            "Accept-Language",
                            language,
                            "Test-Caller",
                            "maja");
            JsonNode first = Problems.problem(submitted, 422).at("/errors/0");

            assertThat(first.at("/code").asString()).isEqualTo("RB082");
            assertThat(first.at("/pointer").asString()).matches("guarantees\\.dslr:\\d+:1");
            assertThat(first.at("/message").asString())
                    .contains(
                            language.equals("da")
                                    ? "Garantien »IPS er frivillig« (Garantér, at \"ips\" aldrig anbefales) holder ikke. Et"
                                            + " eksempel (ønsker: ingen; alvorlig sindslidelse: ja):"
                                    : "The guarantee “IPS er frivillig” (Guarantee that \"ips\" is never recommended) does not"
                                            + " hold. An example (wishes: none; severe mental illness: yes):");
        }
        refused(step("/v1/rulebooks/" + broken.fingerprint() + "/activate", "maja"), 404, "unknown-rulebook");
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void aFolderCanBeSentAsAFormOfItsFilesOrOfTheZip() throws IOException {
        SmallFolder small = SmallFolder.version(15);
        Folder folder = small.folder();
        String type = "multipart/form-data; boundary=limit";

        JsonNode files = Server.json(send("/v1/rulebooks/check", form(folder.files()), type, null));
        JsonNode zipped = Server.json(send("/v1/rulebooks/check", form(Map.of("rules.zip", small.zip())), type, null));

        assertThat(files.at("/problems")).isEmpty();
        assertThat(files.at("/fingerprint").asString()).isEqualTo(folder.fingerprint());
        assertThat(zipped).isEqualTo(files);
    }

    @Test
    void aPartThatIsNoFileIsRefused() throws IOException {
        String type = "multipart/form-data; boundary=limit";
        String text = "--limit\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n";
        String files = new String(form(SmallFolder.version(15).folder().files()), StandardCharsets.UTF_8);

        for (String path : List.of("/v1/rulebooks/check", "/v1/rulebooks")) {
            byte[] body = (text + files).getBytes(StandardCharsets.UTF_8);
            JsonNode problem = Problems.problem(send(path, body, type, null), 400);
            assertThat(Problems.faults(problem)).containsExactly("form: wrong-type");
        }
    }

    @Test
    void aFolderWhoseRulesChangedAndThatDoesNotSayItIsTold() throws Exception {
        String version = Server.json(server().get("/v1/rulebooks/in-force"))
                .at("/version")
                .asString();
        SmallFolder silent = new SmallFolder(decisions.rulebook(inForce()).orElseThrow()).forThoseUnder(23);

        for (String path : List.of("/v1/rulebooks/check", "/v1/rulebooks")) {
            JsonNode told = Server.json(send(path, silent.zip(), ZIP, "maja"));
            assertThat(told.at("/remarks"))
                    .extracting(remark -> remark.at("/file").asString() + " "
                            + remark.at("/code").asString())
                    .containsExactly("rulebook.yaml UNTOLD_CHANGE", "CHANGELOG.md UNTOLD_CHANGE");
            assertThat(told.at("/remarks/0/found").asString()).contains("»" + version + "«");
        }
    }

    @Test
    void aFileThatIsNoPartOfARulebookIsPassedOverAndTold() throws Exception {
        SmallFolder small = SmallFolder.version(17);
        Map<String, byte[]> files = new TreeMap<>(small.folder().files());
        files.put("noter.docx", new byte[] {1});
        String type = "multipart/form-data; boundary=limit";

        for (String path : List.of("/v1/rulebooks/check", "/v1/rulebooks")) {
            JsonNode told = Server.json(send(path, form(files), type, null));
            assertThat(told.at("/fingerprint").asString()).isEqualTo(small.fingerprint());
            assertThat(told.at("/remarks")).hasSize(1);
            assertThat(told.at("/remarks/0/file").asString()).isEqualTo("noter.docx");
            assertThat(told.at("/remarks/0/code").asString()).isEqualTo("LEFTOVER_FILE");
            assertThat(told.at("/remarks/0/found").asString())
                    .isEqualTo("Filen hører ikke til regelbogen og er sprunget over.");
        }

        small.writeTo(RULES);
        Files.write(RULES.resolve("noter.docx"), new byte[] {1});
        try {
            JsonNode watched = awaitFolder(small.fingerprint());
            while (watched.at("/remarks").isEmpty()) {
                Thread.sleep(50);
                watched = folder();
            }
            assertThat(watched.at("/remarks/0/found").asString())
                    .isEqualTo("The file is no part of the rulebook and was passed over.");
        } finally {
            Files.delete(RULES.resolve("noter.docx"));
        }
    }

    @Test
    void whatIsNoFolderIsRefusedAndNeverAnError() throws IOException {
        JsonNode checked = Server.json(send("/v1/rulebooks/check", new byte[] {1, 2, 3}, ZIP, null));
        assertThat(checked.at("/problems/0/cure").asString()).startsWith("Pak regelmappen igen");
        Problems.problem(send("/v1/rulebooks/check", new byte[(16 << 20) + 1], ZIP, null), 413);
        Problems.problem(send("/v1/rulebooks/check", new byte[1], "text/plain", null), 415);
        Problems.problem(send("/v1/rulebooks/check", new byte[1], "multipart/form-data", null), 400);
        Problems.problem(step("/v1/rulebooks/rollback", null, "[1]"), 400);
        Problems.problem(step("/v1/rulebooks/rollback", null, "{\"to\": 1, \"x\": 2}"), 400);
        Problems.problem(step("/v1/rulebooks/sha256:0/approve", "bent"), 404);
        Problems.problem(step("/v1/rulebooks/sha256:0/activate", "bent"), 404);
        refused(step("/v1/rulebooks/rollback", null, "{\"to\": \"sha256:0\"}"), "never-in-force");
    }

    @Test
    void theStateOfTheWatchedFolderIsShownWithItsProblemsWhileTheLastGoodAnswers() throws Exception {
        SmallFolder broken = SmallFolder.version(16).broken();
        broken.writeTo(RULES);

        JsonNode folder = awaitFolder(broken.fingerprint());

        isTheExample("rulebookFolder", folder);
        assertThat(folder.at("/publishing").asString()).isEqualTo("APPROVAL");
        assertThat(folder.at("/clean").asBoolean()).isFalse();
        assertThat(folder.at("/problems/0/found").asString()).contains("no").contains("phrase book");
        JsonNode health = Server.json(server().get("/actuator/health"));
        assertThat(health.at("/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/rulebook/details/lastChange/problems").asInt())
                .isPositive();
        assertThat(health.at("/components/rulebook/details/lastChange/first/0/da")
                        .asString())
                .contains("rules.dslr:");
        SmallFolder.version(16).writeTo(RULES);
        assertThat(awaitFolder(SmallFolder.version(16).fingerprint())
                        .at("/clean")
                        .asBoolean())
                .isTrue();
    }

    private static void isTheExample(String operation, JsonNode answer) throws IOException {
        String json = Golden.withoutChance(answer.toString(), "nobody");
        Golden.hold(
                Path.of("src/main/resources/openapi", operation + ".json"),
                JsonMapper.shared().readTree(json));
    }

    private JsonNode awaitFolder(String fingerprint) throws InterruptedException {
        JsonNode folder = folder();
        while (!folder.at("/fingerprint").asString("").equals(fingerprint)) {
            Thread.sleep(50);
            folder = folder();
        }
        return folder;
    }

    private JsonNode folder() {
        return Server.json(server().get("/v1/rulebooks/folder", "Accept-Language", "en"));
    }

    private JsonNode history() {
        return Server.json(server().get("/v1/rulebooks/history"));
    }

    private String inForce() {
        return Server.json(server().get("/v1/rulebooks/in-force"))
                .at("/fingerprint")
                .asString();
    }

    private static void refused(HttpResponse<String> answer, String code) {
        refused(answer, 409, code);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(Problems.problem(answer, status).at("/type").asString())
                .isEqualTo("urn:indsatskompas:problem:" + code);
    }

    private HttpResponse<String> step(String path, String caller) {
        return send(path, new byte[0], "application/json", caller);
    }

    private HttpResponse<String> step(String path, String caller, String json) {
        return send(path, json.getBytes(StandardCharsets.UTF_8), "application/json", caller);
    }

    private HttpResponse<String> send(String path, byte[] body, String type, String caller) {
        String[] headers = caller == null
                ? new String[] {"Content-Type", type}
                : new String[] {"Content-Type", type, "Test-Caller", caller};
        return server().send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    private Server server() {
        return new Server(port);
    }

    private static byte[] form(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            form.write(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getKey()
                            + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.write(file.getValue());
            form.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        form.write("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static Path rules() {
        try {
            Path rules = Files.createTempDirectory(Path.of("target"), "rules").toAbsolutePath();
            SmallFolder.version(11).writeTo(rules);
            return rules;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
