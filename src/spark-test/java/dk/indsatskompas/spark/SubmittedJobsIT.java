package dk.indsatskompas.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.Papers;
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
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int CITIZENS = Integer.getInteger("citizens", 10_000);
    private static final int SOME = 500;
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final String PAGE = Papers.read(Path.of("docs/national.md"));
    /** The jar as well: the test's classes, which Spark finds there, find nothing in what is submitted. */
    private static final List<String> ONE_MACHINE = List.of(
            "--master",
            "local[2]",
            "--driver-class-path",
            Path.of("target", System.getProperty("tests.classes")).toAbsolutePath() + File.pathSeparator + Spark.JAR);

    private static final String CLUSTER = "local-cluster[2,1,1024]";
    private static final String DAY = RecordedCitizens.TODAY.toString();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Advisor ADVISOR = new Advisor(ShippedRules.rulebook());

    /** None of them repeats what was sent, and each is counted by what is wrong with it. */
    private static final String REFUSED = """
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
        spark = Spark.fetched(folder);
        questions = new RecordedCitizens(ADVISOR)
                .questions(24, CITIZENS).stream()
                        .map(question -> new String(question, StandardCharsets.UTF_8))
                        .toList();
        Files.writeString(file("people.ndjson"), String.join("\n", questions) + "\n");
        Files.writeString(file("some.ndjson"), String.join("\n", questions.subList(0, SOME)) + "\n");
    }

    @Test
    @Order(1)
    @Invariant("Apache Spark answers as the service does, byte for byte in what both say")
    void aClusterAnswersTenThousandCitizensAsTheServiceDoes() throws Exception {
        Files.writeString(file("all.ndjson"), Files.readString(file("people.ndjson")) + REFUSED);

        Submitted job = recommend(CLUSTER, "all.ndjson", "of-lines");

        Map<String, String> given = byReference("of-lines");
        assertThat(given).hasSize(CITIZENS);
        for (String question : questions) {
            String expected = expected(question);
            assertThat(given).containsEntry(reference(expected), expected);
        }
        assertThat(job.out())
                .contains(CITIZENS + " citizens are answered, 3 are refused")
                .contains("/citizenRef  cpr-number  1", "/citizen/agee  unknown-field  1", "malformed-json  1");
        assertThat(job.out() + job.err() + Spark.lines(file("of-lines"))).doesNotContain("010190", "nonsense");
    }

    @Test
    @Order(2)
    @Invariant("A Parquet file becomes a table of recommendations as docs/national.md shows it")
    void aTableIsAnsweredAndLookedAtAsThePageShowsIt() throws Exception {
        zip(RULES, file("rules.zip"));
        Files.createSymbolicLink(Files.createDirectory(file("target")).resolve(Spark.JAR.getFileName()), Spark.JAR);
        spark.submit(ONE_MACHINE, Tables.class, "some.ndjson", "people.parquet", "people.csv")
                .succeeded();

        Submitted job = spark.submit(command(RecommendJob.class)).succeeded();
        Submitted looked =
                spark.submit(ONE_MACHINE, Looking.class, block("sql")).succeeded();

        assertThat(job.out()).contains(SOME + " citizens are answered, 0 are refused");
        assertThat(looked.out()).containsPattern("seen M\\S+ \\S+ 1 \\d+").contains("same " + SOME);
        holdsTheFirst("of-parquet");
    }

    @Test
    @Order(3)
    void textInColumnsIsReadAsTheVocabularySays() throws Exception {
        recommend("local[1]", "people.csv", "of-csv", "--keep=municipality", "--format=csv");

        holdsTheFirst("of-csv");
    }

    private static void holdsTheFirst(String table) throws IOException {
        Map<String, String> given = byReference(table);
        assertThat(given).hasSize(SOME);
        for (String question : questions.subList(0, SOME)) {
            String expected = expected(question);
            assertThat(given).containsEntry(reference(expected), expected);
        }
    }

    @Test
    @Order(4)
    void aDraftIsComparedAsTheServiceComparesIt() throws Exception {
        Path draft = EditedRules.shipped().withCaseloadOf30().writeTo(Files.createDirectory(file("draft")));
        Impact expected = Impact.of(
                new RulebookPair(
                        ADVISOR,
                        new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook())),
                Population.given(
                        "some",
                        new ByteArrayInputStream(Files.readAllBytes(file("some.ndjson"))),
                        RecordedCitizens.TODAY),
                asked -> {});

        spark.submit(
                        CLUSTER,
                        ImpactJob.class,
                        "--rules=" + RULES,
                        "--draft=" + draft,
                        "--in=people.parquet",
                        "--by=municipality",
                        "--at-least=1",
                        "--as-of=" + DAY,
                        "--out-format=ndjson",
                        "--lang=en",
                        "--out=impact")
                .succeeded();

        List<JsonNode> groups = rows("impact/citizens");
        assertThat(groups).hasSizeGreaterThan(1);
        assertThat(sum(groups, "asked")).isEqualTo(expected.citizens().asked());
        assertThat(sum(groups, "changed"))
                .isEqualTo(expected.citizens().changed())
                .isPositive();
        assertThat(sum(groups, "gaining")).isEqualTo(expected.citizens().gaining());
        assertThat(sum(groups, "losing")).isEqualTo(expected.citizens().losing());
        assertThat(sum(groups, "reordered")).isEqualTo(expected.citizens().reordered());
        assertThat(counted(rows("impact/changes"))).isEqualTo(counted(expected));
        List<JsonNode> examples = rows("impact/examples");
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(example.toString()).doesNotContain("case-").doesNotContain("actual"));
        // What a sentence of a caution says anew is of no rule.
        assertThat(examples)
                .filteredOn(example -> !example.path("rules").isEmpty())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                example.at("/rules/0/conditions/0/outcome").asString())
                        .isIn("TRUE", "FALSE", "UNKNOWN"));
    }

    @Test
    @Order(5)
    void aFolderThatIsNotInOrderStopsAJobWithItsProblems() throws Exception {
        Path broken = EditedRules.shipped()
                .replace("inklusion_2011/rules.dslr", "har en alvorlig sindslidelse\n", "har en alvorlig sindslidlse\n")
                .writeTo(Files.createDirectory(file("broken")));

        Submitted job =
                spark.submit("local[1]", RecommendJob.class, "--rules=" + broken, "--in=some.ndjson", "--out=nothing");

        assertThat(job.code()).isEqualTo(1);
        assertThat(job.err())
                .contains("inklusion_2011/rules.dslr:")
                .contains("RB014")
                .contains("Mente du");
        assertThat(file("nothing")).doesNotExist();
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static Submitted recommend(String master, String in, String out, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--rules=" + RULES,
                "--in=" + in,
                "--out=" + out,
                "--out-format=ndjson",
                "--as-of=" + DAY,
                "--lang=en"));
        arguments.addAll(List.of(more));
        return spark.submit(master, RecommendJob.class, arguments.toArray(String[]::new))
                .succeeded();
    }

    /** What the page has after {@code spark-submit}, on two of this machine's cores. */
    private static List<String> command(Class<?> job) {
        return Pattern.compile("spark-submit (.*?)\n *```", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(shown -> shown.group(1).replace("\\\n", " ").replace("'local[*]'", "local[2]"))
                .filter(shown -> shown.contains(job.getName()))
                .map(shown -> List.of(shown.split(" +")))
                .findFirst()
                .orElseThrow();
    }

    private static String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
        assertThat(block.find()).isTrue();
        return block.group(1);
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
                AnswerDetail.CARDS);
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
        impact.recommendations()
                .forEach(one -> one.kinds()
                        .forEach(kind -> kind.moves()
                                .forEach(move -> counts.put(
                                        String.join(
                                                " ",
                                                one.id(),
                                                kind.kind().name(),
                                                move.from().name(),
                                                move.to().name()),
                                        move.citizens()))));
        return counts;
    }
}
