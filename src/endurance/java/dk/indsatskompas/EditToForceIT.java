package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.publishing.Lesson;
import dk.indsatskompas.publishing.SmallFolder;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.Server;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The walk that {@code docs/publish.md} shows, with the delivered jar: one sentence is edited, seen through, published and taken back. */
@Invariant("The walk from an edited sentence to force and back goes as docs/publish.md shows it")
class EditToForceIT {

    private static final String RULES = "inklusion_2011/rules.dslr";

    /** What an office with 22 citizens to each consultant is told only once the limit is 20. */
    private static final String CASELOAD = "ips-caseload-max-25";

    private static final Folder EDITED = Lesson.done(1).folder();

    @TempDir
    Path folder;

    @Test
    void anEditedSentenceIsCheckedAndItsImpactToldBeforeItIsPublished() throws Exception {
        RulesCopy copy = RulesCopy.in(folder);
        Path sentence = copy.folder().resolve(RULES);
        Files.writeString(
                sentence,
                Files.readString(sentence)
                        .replace("har over 25 borgere til hver konsulent", "har over 20 borgere til hver konsulent"));

        Said check = run("check", copy.folder().toString(), "--lang", "en");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.said()).contains(shown("check edited-rules/ --lang en"));

        write(EDITED, copy.folder());
        Said again = run("check", copy.folder().toString(), "--lang", "en");
        assertThat(again.exitCode()).as(again.said()).isZero();

        Said impact = run(
                "impact",
                copy.folder().toString(),
                "--against",
                Path.of("rules").toAbsolutePath().toString(),
                "--lang",
                "en");
        assertThat(impact.exitCode()).as(impact.said()).isZero();
        assertThat(impact.said()).contains(shown("impact edited-rules/ --against"));
    }

    @Test
    void theFolderComesIntoForceAndIsTakenBackInOneCall() throws Exception {
        RulesCopy copy = RulesCopy.in(folder);
        try (PackagedJar service =
                start("--indsatskompas.rules=" + copy.folder()).ready()) {
            assertThat(recommends(service.server())).isFalse();

            write(EDITED, copy.folder());
            awaitInForce(service.server(), EDITED.fingerprint());

            assertThat(recommends(service.server())).isTrue();
            assertThat(newest(service.server())).startsWith("ACTIVATION by service: Of 1,000 made-up citizens");

            ok(service.server().post("/v1/rulebooks/rollback"));
            assertThat(recommends(service.server())).isFalse();
            assertThat(newest(service.server())).startsWith("ROLLBACK by anonymous: Of 10,000 made-up citizens");
        }
    }

    @Test
    void whereAnApprovalIsNeededTwoPeopleBringItIntoForce() throws Exception {
        String policy = key("maja", "policy");
        String approver = key("bent", "approver");
        try (PackagedJar service = start("--indsatskompas.publishing=approval").ready()) {
            Server server = service.server();
            String one = "/v1/rulebooks/" + EDITED.fingerprint();
            HttpResponse<String> submitted = server.send(
                    "POST",
                    "/v1/rulebooks",
                    BodyPublishers.ofByteArray(SmallFolder.zip(EDITED)),
                    "Content-Type",
                    "application/zip",
                    "Authorization",
                    policy);
            assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
            assertThat(Server.json(submitted).at("/fingerprint").asString()).isEqualTo(EDITED.fingerprint());
            assertThat(server.post(one + "/activate", "Authorization", policy).statusCode())
                    .as("before it is approved")
                    .isEqualTo(409);
            assertThat(server.post(one + "/approve", "Authorization", policy).statusCode())
                    .as("by who submitted it")
                    .isEqualTo(403);

            ok(server.post(one + "/approve", "Authorization", approver));
            assertThat(recommends(server, "Authorization", policy))
                    .as("approved, not yet activated")
                    .isFalse();
            ok(server.post(one + "/activate", "Authorization", policy));
            assertThat(recommends(server, "Authorization", policy)).isTrue();
            assertThat(newest(server, "Authorization", policy)).startsWith("ACTIVATION by maja: Of 10,000");

            ok(server.post("/v1/rulebooks/rollback", "Authorization", approver));
            assertThat(recommends(server, "Authorization", policy)).isFalse();
        }
    }

    /** What a command ended with, and all that it said. */
    private record Said(int exitCode, String said) {}

    private Said run(String... arguments) throws IOException, InterruptedException {
        try (PackagedJar command = start(arguments)) {
            int code = command.exitCode();
            return new Said(code, command.said());
        }
    }

    private PackagedJar start(String... arguments) throws IOException {
        return PackagedJar.start(Jdk.running(), folder, arguments);
    }

    private String key(String name, String role) throws IOException, InterruptedException {
        Said made = run("key", "make", "--name", name, "--role", role);
        assertThat(made.exitCode()).as(made.said()).isZero();
        return "Bearer "
                + made.said()
                        .lines()
                        .filter(line -> line.matches("\\S{30,}"))
                        .findFirst()
                        .orElseThrow();
    }

    private static void write(Folder edited, Path to) throws IOException {
        for (var file : edited.files().entrySet()) {
            Files.write(to.resolve(file.getKey()), file.getValue());
        }
    }

    private static void awaitInForce(Server server, String fingerprint) throws InterruptedException {
        Instant end = Instant.now().plus(Server.PATIENCE);
        while (!Server.json(server.get("/v1/rulebooks/in-force"))
                .at("/fingerprint")
                .asString()
                .equals(fingerprint)) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static boolean recommends(Server server, String... headers) {
        ObjectNode profile = Server.example();
        profile.withObject("/offers/ips").put("caseload", 22);
        HttpResponse<String> answer = server.send(
                "POST",
                Server.RECOMMENDATIONS + "?dryRun=true",
                BodyPublishers.ofString(profile.toString()),
                with(headers, "Content-Type", "application/json"));
        return ok(answer)
                .at("/recommendations")
                .valueStream()
                .anyMatch(one -> one.at("/id").asString().equals(CASELOAD));
    }

    private static String newest(Server server, String... headers) {
        JsonNode step = ok(server.get("/v1/rulebooks/history", with(headers, "Accept-Language", "en")))
                .get(0);
        return step.at("/step").asString() + " by " + step.at("/by").asString() + ": "
                + step.at("/impactText").asString();
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Arrays.stream(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Server.json(answer);
    }

    /** The lines that are shown under a command, as far as they are. */
    private static List<String> shown(String command) {
        String paper = Papers.read(Papers.PUBLISH);
        String below = paper.substring(paper.indexOf(command));
        List<String> lines = below.split("```\n", 4)[2]
                .lines()
                .map(line -> line.replaceFirst(" ?…$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).hasSizeGreaterThan(4);
        return lines;
    }
}
