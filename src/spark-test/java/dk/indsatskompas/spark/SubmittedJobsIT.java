package dk.indsatskompas.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.RecordedCitizens;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerDetail;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.spark.Spark.Submitted;
import dk.indsatskompas.vocabulary.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The delivered jar, submitted to Spark: on one machine, and on a cluster of two executors that are processes of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubmittedJobsIT {

    private static final int CITIZENS = 10_000;
    private static final String CLUSTER = "local-cluster[2,1,1024]";
    private static final String DAY = RecordedCitizens.TODAY.toString();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Advisor ADVISOR = new Advisor(ShippedRules.rulebook());

    /** None of them repeats what was sent, and each is counted by what is wrong with it. */
    private static final String REFUSED =
            """
            {"citizenRef": "010190-1234"}
            {"citizenRef": "a", "citizen": {"agee": 20}}
            nonsense
            """;

    @TempDir
    private static Path folder;

    private static Spark spark;
    private static List<String> questions;

    @BeforeAll
    static void citizens() throws IOException, InterruptedException {
        spark = Spark.fetched();
        questions = new RecordedCitizens(ADVISOR)
                .questions(24, CITIZENS).stream()
                        .map(question -> new String(question, StandardCharsets.UTF_8))
                        .toList();
        Files.writeString(file("people.ndjson"), String.join("\n", questions) + "\n");
        Files.writeString(file("some.ndjson"), String.join("\n", questions.subList(0, 500)) + "\n");
    }

    @Test
    @Order(1)
    @Invariant("Apache Spark answers as the service does, byte for byte in what both say")
    void aClusterAnswersTenThousandCitizensAsTheServiceDoes() throws Exception {
        Files.writeString(file("all.ndjson"), Files.readString(file("people.ndjson")) + REFUSED);

        Submitted job = recommend(CLUSTER, "all.ndjson", "answers", "--rules=rules");

        Map<String, String> given = byReference("answers");
        assertThat(given).hasSize(CITIZENS);
        for (String question : questions) {
            String expected = expected(question);
            assertThat(given).containsEntry(reference(expected), expected);
        }
        assertThat(job.out())
                .contains("10000 citizens are answered, 3 are refused")
                .contains("/citizenRef  cpr-number  1", "/citizen/agee  unknown-field  1", "malformed-json  1");
        assertThat(job.out() + job.err() + Spark.lines(file("answers"))).doesNotContain("010190", "nonsense");
    }

    @Test
    @Order(2)
    void tablesAndTheFunctionInSqlAnswerLikeTheLinesThatTheyWereMadeOf() throws Exception {
        Submitted sql = spark.submit(
                        List.of("--master", "local[2]", "--driver-class-path", "target/" + System.getProperty("tests.classes")),
                        Tables.class,
                        file("some.ndjson").toString(),
                        file("people.parquet").toString(),
                        file("people.csv").toString(),
                        "rules")
                .succeeded();
        assertThat(sql.out()).containsPattern("(?m)^1 \\d+$");

        zip(Path.of("rules"), file("shipped.zip"));
        recommend(
                List.of("--master", "local[1]", "--files", file("shipped.zip").toString()),
                "people.parquet",
                "of-parquet",
                "--rules=shipped.zip",
                "--keep=municipality");
        recommend("local[2]", "people.csv", "of-csv", "--rules=rules", "--keep=municipality", "--format=csv");

        for (String table : List.of("of-parquet", "of-csv")) {
            Map<String, String> given = byReference(table);
            for (String question : questions.subList(0, 500)) {
                String expected = expected(question);
                assertThat(given).containsEntry(reference(expected), expected);
            }
        }
    }

    @Test
    @Order(3)
    void aDraftIsComparedAsTheServiceComparesIt() throws Exception {
        Path draft = EditedRules.shipped().withCaseloadOf30().writeTo(Files.createDirectory(file("draft")));
        Impact expected = Impact.of(
                new RulebookPair(ADVISOR, new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook())),
                Population.given("some", new ByteArrayInputStream(Files.readAllBytes(file("some.ndjson"))), RecordedCitizens.TODAY),
                asked -> {});

        spark.submit(
                        CLUSTER,
                        ImpactJob.class,
                        "--rules=rules",
                        "--draft=" + draft,
                        "--in=" + file("people.parquet"),
                        "--by=municipality",
                        "--at-least=1",
                        "--as-of=" + DAY,
                        "--out-format=ndjson",
                        "--lang=en",
                        "--out=" + file("impact"))
                .succeeded();

        List<JsonNode> groups = rows("impact/citizens");
        assertThat(groups).hasSizeGreaterThan(1);
        assertThat(sum(groups, "asked")).isEqualTo(expected.citizens().asked());
        assertThat(sum(groups, "changed")).isEqualTo(expected.citizens().changed()).isPositive();
        assertThat(sum(groups, "gaining")).isEqualTo(expected.citizens().gaining());
        assertThat(sum(groups, "losing")).isEqualTo(expected.citizens().losing());
        assertThat(sum(groups, "reordered")).isEqualTo(expected.citizens().reordered());
        assertThat(counted(rows("impact/changes"))).isEqualTo(counted(expected));
        assertThat(rows("impact/examples")).isNotEmpty().allSatisfy(example -> {
            assertThat(example.toString()).doesNotContain("case-").doesNotContain("actual");
            assertThat(example.path("rules").path(0).path("conditions").path(0).path("outcome").asString())
                    .isIn("TRUE", "FALSE", "UNKNOWN");
        });
    }

    @Test
    @Order(4)
    void aFolderThatIsNotInOrderStopsAJobWithItsProblems() throws Exception {
        Path broken = EditedRules.shipped()
                .replace("inklusion_2011/rules.dslr", "har en alvorlig sindslidelse\n", "har en alvorlig sindslidlse\n")
                .writeTo(Files.createDirectory(file("broken")));

        Submitted job = spark.submit(
                "local[1]",
                RecommendJob.class,
                "--rules=" + broken,
                "--in=" + file("some.ndjson"),
                "--out=" + file("nothing"));

        assertThat(job.code()).isEqualTo(1);
        assertThat(job.err()).contains("inklusion_2011/rules.dslr:").contains("RB014").contains("Mente du");
        assertThat(file("nothing")).doesNotExist();
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static Submitted recommend(String master, String in, String out, String... more) throws Exception {
        return recommend(List.of("--master", master), in, out, more);
    }

    private static Submitted recommend(List<String> options, String in, String out, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--in=" + file(in), "--out=" + file(out), "--out-format=ndjson", "--as-of=" + DAY, "--lang=en"));
        arguments.addAll(List.of(more));
        return spark.submit(options, RecommendJob.class, arguments.toArray(String[]::new)).succeeded();
    }

    private static void zip(Path folder, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }

    /** As much of the service's brief answer as the function gives, in its order. */
    private static String expected(String question) {
        byte[] brief = AnswerJson.write(
                ADVISOR.answer(ADVISOR.read(question.getBytes(StandardCharsets.UTF_8), RecordedCitizens.TODAY))
                        .given(null, Instant.EPOCH, Language.DA),
                AnswerDetail.BRIEF);
        JsonNode answer = JSON.readTree(brief);
        ObjectNode row = JSON.createObjectNode();
        row.set("citizenRef", answer.path("citizenRef"));
        row.set("asOf", answer.path("asOf"));
        row.putArray("recommendations");
        for (JsonNode one : answer.path("recommendations")) {
            ObjectNode recommendation = row.withArray("recommendations").addObject();
            recommendation.set("rank", one.path("rank"));
            recommendation.set("recommendation", one.path("id"));
            recommendation.set("kind", one.path("kind"));
            recommendation.set("strength", one.at("/evidence/strength"));
            if (one.at("/evidence/applied").isObject()) {
                recommendation.set("appliedStrength", one.at("/evidence/applied/strength"));
            }
        }
        for (String list : List.of("notRecommended", "undetermined", "alreadyInPlace", "missingInformation")) {
            row.set(list, answer.path(list));
        }
        return row.toString();
    }

    private static String reference(String answer) {
        return JSON.readTree(answer).path("citizenRef").asString();
    }

    /** What was answered, without what was kept beside it. */
    private static Map<String, String> byReference(String table) throws IOException {
        return Spark.lines(file(table)).stream()
                .map(line -> line.replaceFirst("\"municipality\":\"[^\"]*\",", ""))
                .filter(line -> line.contains("\"citizenRef\""))
                .collect(Collectors.toMap(SubmittedJobsIT::reference, line -> line));
    }

    private static List<JsonNode> rows(String table) throws IOException {
        return Spark.lines(file(table)).stream().map(JSON::readTree).toList();
    }

    private static long sum(List<JsonNode> rows, String field) {
        return rows.stream().mapToLong(row -> row.path(field).asLong()).sum();
    }

    private static Map<String, Long> counted(List<JsonNode> changes) {
        Map<String, Long> counts = new TreeMap<>();
        changes.forEach(row -> counts.merge(
                String.join(
                        " ",
                        row.path("recommendation").asString(),
                        row.path("kind").asString(),
                        row.path("from").asString(),
                        row.path("to").asString()),
                row.path("citizens").asLong(),
                Long::sum));
        return counts;
    }

    private static Map<String, Long> counted(Impact impact) {
        Map<String, Long> counts = new TreeMap<>();
        impact.recommendations().forEach(one -> one.kinds().forEach(kind -> kind.moves()
                .forEach(move -> counts.put(
                        String.join(" ", one.id(), kind.kind().name(), move.from().name(), move.to().name()),
                        move.citizens()))));
        return counts;
    }
}
