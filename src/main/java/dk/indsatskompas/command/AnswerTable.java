package dk.indsatskompas.command;

import dk.indsatskompas.vocabulary.Language;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brief answers, one a line, as a table: a row for each recommendation, and one for whoever is recommended nothing, or got no
 * answer.
 */
final class AnswerTable extends FilterOutputStream {
    /** What the row of a recommendation says of it, and where that stands in the answer. */
    private static final List<String> OF_A_RECOMMENDATION = List.of(
            "rank",
            "id",
            "kind",
            "title",
            "evidence/strength",
            "evidence/applied/strength",
            "mainEffect/finding",
            "mainEffect/outcome",
            "mainEffect/direction",
            "mainEffect/absolute/value",
            "mainEffect/absolute/unit",
            "mainEffect/absolute/approximate",
            "mainEffect/horizon",
            "summary");

    private static final List<String> OF_A_CITIZEN = List.of("citizenRef", "asOf", "decisionId", "rulebook/version");

    private final Language language;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    /** A table with its heading; a spreadsheet of this language reads its numbers. */
    AnswerTable(OutputStream out, Language language) throws IOException {
        super(out);
        this.language = language;
        row(Stream.of(
                        Stream.of("line"),
                        OF_A_CITIZEN.stream(),
                        OF_A_RECOMMENDATION.stream(),
                        Stream.of("cautions", "problem"))
                .flatMap(names -> names));
    }

    @Override
    public void write(int one) throws IOException {
        if (one == '\n') {
            number++;
            answer(JsonMapper.shared().readTree(line.toByteArray()));
            line.reset();
        } else {
            line.write(one);
        }
    }

    private void answer(JsonNode answer) throws IOException {
        JsonNode recommendations = answer.path("recommendations");
        if (recommendations.isEmpty()) {
            row(answer, recommendations);
        }
        for (JsonNode recommendation : recommendations) {
            row(answer, recommendation);
        }
    }

    private void row(JsonNode answer, JsonNode recommendation) throws IOException {
        String cautions = recommendation
                .path("cautions")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
        Stream<String> last = Stream.of(cautions, problem(answer.path("problem")));
        row(Stream.of(
                        Stream.of(Long.toString(number)),
                        OF_A_CITIZEN.stream().map(name -> cell(answer, name)),
                        OF_A_RECOMMENDATION.stream().map(name -> cell(recommendation, name)),
                        last)
                .flatMap(cells -> cells));
    }

    /** With the decimal sign of the language: Danish spreadsheets take 13.5 for a day in May. */
    private String cell(JsonNode answer, String name) {
        JsonNode value = answer.at("/" + name);
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
        return value.isNumber() && language == Language.DA ? text.replace('.', ',') : text;
    }

    private static String problem(JsonNode problem) {
        Stream<String> faults = problem.path("errors")
                .valueStream()
                .map(fault -> fault.path("pointer").asString("") + " "
                        + fault.path("message").asString(""));
        return Stream.concat(Stream.of(problem.path("title").asString("")), faults)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private void row(Stream<String> cells) throws IOException {
        out.write((Csv.row(cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
