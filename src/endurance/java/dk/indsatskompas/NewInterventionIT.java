package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.publishing.Lesson;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.web.Server;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A new intervention with an offer and a fact of its own, as the last lesson of {@code rules/README.md} adds it, goes all the
 * way with the delivered jar, and nobody has programmed.
 */
@Invariant("A new intervention with its offer and a new fact needs no developer, from the check to a generated client")
class NewInterventionIT {

    private static final Folder EDITED = Lesson.done(7).folder();
    private static final String ASKED = """
            {"citizenRef": "b-1", "citizen": {"knowsSomebodyAtWork": false, "inEmployment": false, "wants": ["EMPLOYMENT"]},
             "offers": {"jobklub": {"available": true, "meetingsPerWeek": 1, "participants": 12}}}
            """;

    @TempDir
    Path folder;

    @Test
    void isCheckedAndItsImpactAndAReportAreShownBeforeItComesIntoForce() throws Exception {
        Path rules = written();

        assertThat(run("check", rules.toString())).startsWith("Regelmappen er i orden.");
        assertThat(run(
                        "impact",
                        rules.toString(),
                        "--against",
                        Path.of("rules").toAbsolutePath().toString()))
                .contains("+ jobklub_2026/Jobklubben er lille", "Jobklub");
        Path citizen = Files.writeString(folder.resolve("borger.yaml"), Lesson.asked(7));
        run(
                "ask",
                rules.toString(),
                citizen.toString(),
                "--pdf",
                folder.resolve("svar.pdf").toString());
        assertThat(folder.resolve("svar.pdf")).isNotEmptyFile();
        assertThat(run("ask", rules.toString(), citizen.toString()))
                .contains("Jobklub", "Der er højst 10 deltagere i klubben.");
    }

    @Test
    void isAnsweredReportedReplayedAndPartOfTheContract() throws Exception {
        Path rules = written();
        try (PackagedJar service = PackagedJar.start(Jdk.running(), folder, "--indsatskompas.rules=" + rules)
                .ready()) {
            Server server = service.server();
            HttpResponse<String> answer = server.ask(ASKED.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode club = Server.json(answer)
                    .at("/recommendations")
                    .valueStream()
                    .filter(one -> one.at("/id").asString().equals("jobklub"))
                    .findFirst()
                    .orElseThrow();
            assertThat(club.at("/expectedEffects/0/finding").asString()).isEqualTo("KLUB-E1-JOB");
            String decision =
                    "/v1/decisions/" + Server.json(answer).at("/decisionId").asString();

            assertThat(report(server, decision, "text/html", "da"))
                    .contains("Kender nogen på en arbejdsplads", "Jobklub");
            assertThat(report(server, decision, "text/html", "en"))
                    .contains("Knows somebody at a workplace", "Job club");
            assertThat(report(server, decision, "application/pdf", "da")).startsWith("%PDF");
            JsonNode replayed = Server.json(server.post(decision + "/replay"));
            assertThat(replayed.at("/identical").asBoolean())
                    .as(replayed.toString())
                    .isTrue();

            Path document = folder.resolve("openapi.json");
            Files.writeString(document, server.get("/v3/api-docs").body());
            GeneratedClient client = new GeneratedClient(folder.resolve("client"), "native");
            client.generate(document);
            client.compile();
            try (URLClassLoader loader = client.loader()) {
                assertThat(Arrays.stream(loader.loadClass("org.openapitools.client.model.RecommendationRequestCitizen")
                                .getMethods()))
                        .anyMatch(method -> method.getName().equals("getKnowsSomebodyAtWork"));
            }
        }
    }

    private static String report(Server server, String decision, String type, String language) {
        HttpResponse<String> report = server.get(decision + "/report", "Accept", type, "Accept-Language", language);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        return report.body();
    }

    private Path written() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("edited"));
        for (var file : EDITED.files().entrySet()) {
            Path path = rules.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return rules;
    }

    private String run(String... arguments) throws Exception {
        try (PackagedJar command = PackagedJar.start(Jdk.running(), folder, arguments)) {
            int code = command.exitCode();
            assertThat(code).as(command.said()).isZero();
            return command.said();
        }
    }
}
