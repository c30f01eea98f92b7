package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.Decisions;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as a page and as a PDF, as a client meets it. */
class ReportTest extends WebTest {

    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    /** What is told of an answer in its own words. */
    private static final Set<String> SAID =
            Set.of("title", "description", "text", "finding", "locator", "label", "scale", "version", "fingerprint");

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @CsvSource({"da, text/html", "en, text/html", "da, application/pdf", "en, application/pdf"})
    void saysEverythingThatWasAnswered(String language, String type) throws IOException {
        JsonNode answer = ask(language);

        String report =
                text(server().download(path(answer) + "?annex=true", "Accept", type, "Accept-Language", language));

        assertThat(strings(answer))
                .hasSizeGreaterThan(80)
                .allSatisfy(said -> assertThat(report).contains(packed(said)));
        assertThat(figures(answer, language))
                .hasSizeGreaterThan(15)
                .allSatisfy(figure -> assertThat(report).contains(packed(figure)));
        var entry = decisions.find(id(answer)).orElseThrow().entry();
        assertThat(report)
                .contains(entry.hash().hex(), entry.payload(), entry.id().toString())
                .contains(packed(entry.origin().versions().engine()));
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, PDF})
    void neverMixesUpPointsAndPercent(String type) throws IOException {
        JsonNode answer = ask("da");

        assertThat(text(report(answer, "Accept", type)))
                .contains("13,5procentpoint")
                .doesNotContain("13,5%", "30procentpoint", "29procentpoint");
    }

    @Test
    void isAPageUnlessAPdfIsAskedFor() {
        JsonNode answer = ask("da");

        assertThat(type(report(answer))).isEqualTo("text/html;charset=UTF-8");
        assertThat(type(report(answer, "Accept", "*/*"))).startsWith(HTML);
        assertThat(type(report(answer, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")))
                .startsWith(HTML);
        assertThat(type(report(answer, "Accept", "text/html;q=0.5,application/pdf")))
                .isEqualTo(PDF);
        assertThat(type(server().download(path(answer) + "?format=pdf"))).isEqualTo(PDF);
        assertThat(type(server().download(path(answer) + "?format=html", "Accept", "*/*, application/pdf")))
                .startsWith(HTML);
    }

    @Test
    void refusesWhatItCannotGive() {
        String path = path(ask("da"));

        Problems.problem(server().get(path, "Accept", "application/json"), 406);
        assertThat(Problems.faults(Problems.problem(server().get(path + "?format=docx"), 400)))
                .containsExactly("query:format malformed");
        for (String annex : List.of("yes", "TRUE", "1", "")) {
            Problems.problem(server().get(path + "?annex=" + annex, "Accept", HTML), 400);
        }
        Problems.problem(server().get("/v1/decisions/" + UUID.randomUUID() + "/report", "Accept", HTML), 404);
        Problems.problem(server().get("/v1/decisions/17/report", "Accept", PDF), 404);
    }

    @Test
    void isGoneWithTheCitizen() {
        ObjectNode profile = Server.example().put("citizenRef", "erased-report-1");
        JsonNode answer = Server.json(server().ask(profile));
        decisions.erase("erased-report-1", "case-system");

        JsonNode problem = Problems.problem(server().get(path(answer), "Accept", HTML), 410);
        assertThat(problem.toString()).doesNotContain("erased-report-1");
    }

    @ParameterizedTest
    @CsvSource({"da, en, This English version was worked out again", "en, da, Denne danske udgave er regnet ud igen"})
    void isToldInTheOtherLanguageWhenThatIsProvedToSayTheSame(String recorded, String asked, String told)
            throws IOException {
        JsonNode answer = ask(recorded);
        JsonNode other = ask(asked);

        HttpResponse<byte[]> report = server().download(path(answer) + "?annex=true", "Accept-Language", asked);

        assertThat(report.headers().allValues("Content-Language")).containsExactly(asked);
        assertThat(text(report))
                .contains(packed(told))
                .contains(answer.at("/decisionId").asString());
        assertThat(strings(other.get("recommendations")))
                .allSatisfy(said -> assertThat(text(report)).contains(packed(said)));
    }

    @Test
    void isBoundToItsOwnStyleAndKeptByNobody() {
        HttpResponse<byte[]> page = report(ask("da"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
        assertThat(String.join(",", page.headers().allValues("Vary"))
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .contains("accept", "accept-language");
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, PDF})
    void isTheSameToTheByteWheneverItIsAskedFor(String type) {
        JsonNode answer = ask("en");

        HttpResponse<byte[]> first = report(answer, "Accept", type, "Accept-Language", "en");
        HttpResponse<byte[]> second = report(answer, "Accept", type, "Accept-Language", "en");

        assertThat(second.body()).isEqualTo(first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(report(answer, "Accept", type, "Accept-Language", "en", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    private JsonNode ask(String language) {
        return Server.json(server().ask(Server.example(), "Accept-Language", language));
    }

    private HttpResponse<byte[]> report(JsonNode answer, String... headers) {
        return server().download(path(answer), headers);
    }

    private static String path(JsonNode answer) {
        return answer.at("/links/report").asString();
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.at("/decisionId").asString());
    }

    private static String type(HttpResponse<byte[]> report) {
        assertThat(report.statusCode()).isEqualTo(200);
        return report.headers().firstValue("Content-Type").orElseThrow();
    }

    /** All that a report says, without spaces. */
    private static String text(HttpResponse<byte[]> report) throws IOException {
        if (type(report).startsWith(HTML)) {
            return packed(Jsoup.parse(new String(report.body(), StandardCharsets.UTF_8))
                    .text());
        }
        try (PDDocument document = Loader.loadPDF(report.body())) {
            return packed(new PDFTextStripper().getText(document));
        }
    }

    private static List<String> strings(JsonNode node) {
        List<String> said = new ArrayList<>();
        node.propertyStream().forEach(field -> {
            if (field.getValue().isString() && SAID.contains(field.getKey())) {
                said.add(field.getValue().asString());
            }
        });
        node.forEach(child -> said.addAll(strings(child)));
        return said;
    }

    /** Each figure of the answer as it must be said, with its unit. */
    private static List<String> figures(JsonNode node, String language) {
        List<String> figures = new ArrayList<>();
        boolean danish = language.equals("da");
        for (String share : List.of("intervention", "control", "absolute")) {
            if (node.path(share).has("unit")) {
                String more = share.equals("absolute") ? (danish ? " flere" : " more") : "";
                figures.add(number(node.get(share).get("value"), danish) + unit(node.get(share), danish, more));
            }
        }
        if (node.has("relative")) {
            figures.add(number(node.at("/relative/value"), danish)
                    + (danish ? " % flere i relative tal" : " % more in relative terms"));
        }
        if (node.has("interval95")) {
            figures.add((danish ? "fra " : "from ")
                    + number(node.at("/interval95/low"), danish)
                    + (danish ? " til " : " to ")
                    + number(node.at("/interval95/high"), danish)
                    + unit(node.get("interval95"), danish, ""));
        }
        if (node.has("numberNeededToTreat")) {
            figures.add(number(node.get("numberNeededToTreat"), danish) + (danish ? " borgere" : " citizens"));
        }
        node.forEach(child -> figures.addAll(figures(child, language)));
        return figures;
    }

    private static String number(JsonNode value, boolean danish) {
        String plain = new BigDecimal(value.asString()).toPlainString();
        return danish ? plain.replace('.', ',') : plain;
    }

    private static String unit(JsonNode figure, boolean danish, String more) {
        return switch (figure.get("unit").asString()) {
            case "PERCENT" -> " %" + more;
            case "PERCENTAGE_POINTS" -> (danish ? " procentpoint" : " percentage points") + more;
            case "WEEKS" -> more + (danish ? " uger" : " weeks");
            case "HOURS_PER_WEEK" -> more + (danish ? " timer om ugen" : " hours a week");
            default -> throw new AssertionError(figure);
        };
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
