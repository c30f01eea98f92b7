package dk.indsatskompas.web.pages.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.WebTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What research found, as pages, held against what {@code /v1/findings} says of it. */
@Invariant(
        "Every finding is shown to people with exactly the figures and units that it has, and with none that it has not")
class EvidencePagesTest extends WebTest {

    private static final List<String> FIGURES =
            List.of("intervention", "control", "absolute", "relative", "interval95", "numberNeededToTreat");

    private static final Map<String, List<String>> UNITS = Map.of(
            "PERCENT", List.of("%"),
            "PERCENTAGE_POINTS", List.of("procentpoint", "percentage point"),
            "WEEKS", List.of("uge", "week"),
            "HOURS_PER_WEEK", List.of("om ugen", "a week"));

    @ParameterizedTest
    @EnumSource
    void everyFindingIsShownWithExactlyItsFiguresAndWhatGoesWithThem(Language language) {
        JsonNode findings = Server.json(server().get("/v1/findings", "Accept-Language", language.code()));

        assertThat(findings).isNotEmpty();
        for (JsonNode item : findings) {
            JsonNode finding = item.get("finding");
            String id = finding.get("id").asString();
            Element page = page("/evidence/" + id, language).selectFirst("main");
            String said = page.text();
            assertThat(said).as(id).contains(id, spaced(finding.get("text").asString()));
            finding.get("hedges").forEach(hedge -> assertThat(said).contains(spaced(hedge.asString())));
            assertThat(said).contains(finding.at("/source/locator").asString());
            item.get("usedByRules")
                    .forEach(rule -> assertThat(
                                    page.select("a[href^=/rules/rule]").eachText())
                            .contains(name(rule.asString())));
            item.get("interpretations")
                    .forEach(one ->
                            assertThat(said).contains(spaced(one.get("text").asString())));
            if (item.has("label")) {
                assertThat(said)
                        .contains(
                                item.get("label").asString(),
                                name(item.at("/gradedBy/rule").asString()));
                item.at("/gradedBy/conditions")
                        .forEach(
                                one -> assertThat(said).contains(one.get("text").asString()));
            }
            for (String figure : FIGURES) {
                JsonNode given = finding.at("/figures/" + figure);
                Element shown = page.selectFirst("[data-figure=" + figure + "]");
                assertThat(shown != null).as("%s %s", id, figure).isEqualTo(!given.isMissingNode());
                if (shown != null) {
                    holds(given, shown, finding.at("/figures/numberNeededToTreat95"), language);
                }
            }
        }
    }

    private static void holds(JsonNode given, Element shown, JsonNode range, Language language) {
        JsonNode quantity = given.has("share") ? given.get("share") : given;
        String said = spaced(shown.ownText());
        if (quantity.isNumber()) {
            assertThat(said).contains(number(quantity, language), number(range.get("low"), language));
            assertThat(said)
                    .contains(number(range.get("high"), language), language == Language.DA ? "beregnet" : "computed");
            return;
        }
        String unit = UNITS.get(quantity.get("unit").asString())
                .get(quantity.get("unit").asString().equals("PERCENT") || language == Language.DA ? 0 : 1);
        assertThat(said).contains(unit);
        Stream.of("value", "low", "high")
                .filter(quantity::has)
                .forEach(part -> assertThat(said)
                        .containsPattern("(?<![\\d,.])"
                                + number(quantity.get(part), language).replace(".", "\\.") + "(?![\\d]|[,.]\\d)"));
        boolean computed = quantity.path("computed").asBoolean(false);
        assertThat(said.matches(".*(beregnet|computed).*")).as(said).isEqualTo(computed);
        quantity.path("assumptions").forEach(one -> assertThat(shown.text()).contains(spaced(one.asString())));
        boolean points = quantity.get("unit").asString().equals("PERCENTAGE_POINTS");
        assertThat(said.contains("%")).as(said).isEqualTo(!points && unit.equals("%"));
    }

    @ParameterizedTest
    @EnumSource
    void aDrawingHasOneUnitAndEveryDifferenceThatStandsWithItsIntervalOnlyWhereItHasOne(Language language) {
        Document page = page("/evidence", language);

        assertThat(page.select(".forest"))
                .isNotEmpty()
                .allSatisfy(plot -> assertThat(plot.select("tbody tr").stream()
                                .map(row -> row.attr("data-unit"))
                                .distinct())
                        .hasSize(1));
        List<Finding> drawn = rulebook().contents().findings().values().stream()
                .filter(finding -> finding.figures().absolute() != null && finding.withdrawn() == null)
                .toList();
        List<String> rows = page.select(".forest tbody th a").eachAttr("href");
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(drawn.stream()
                        .flatMap(finding -> finding.outcomes().stream().map(outcome -> "/evidence/" + finding.id()))
                        .toList());
        for (Finding finding : drawn) {
            Element row = page.selectFirst(".forest tr:has(a[href=/evidence/" + finding.id() + "])");
            assertThat(row.attr("data-unit"))
                    .isEqualTo(finding.figures().absolute().unit().name());
            assertThat(row.select("svg .interval").isEmpty())
                    .isEqualTo(finding.figures().interval95() == null);
            assertThat(row.select("svg").attr("aria-label")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void allStudiesAndFindingsAreListedInTheLanguageThatWasAskedFor(Language language) {
        Document page = page("/evidence", language);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.code());
        List<Study> studies = rulebook().contents().studies();
        assertThat(page.select(".study h3").eachText())
                .isEqualTo(studies.stream()
                        .map(study -> study.title().in(language))
                        .toList());
        assertThat(page.select(".study tbody th a").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        rulebook().contents().findings().keySet());
        assertThat(page.select("#scale ~ .twice section"))
                .hasSize(rulebook().contents().scale().size());
    }

    @Test
    void whatThereIsNotIsAPageInTheLanguageThatWasAskedForAndAnUnknownParameterIsRefused() {
        HttpResponse<String> none = server().get("/evidence/NONE", "Accept", "text/html", "Accept-Language", ENGLISH);

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(Jsoup.parse(none.body()).selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(server().get("/evidence?study=x", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(server().get("/evidence?lang=en&theme=dark", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
    }

    private Document page(String path, Language language) {
        HttpResponse<String> answer = server().get(path, "Accept", "text/html", "Accept-Language", language.code());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** As a page says it: exactly as many digits as there are. */
    private static String number(JsonNode number, Language language) {
        BigDecimal value = number.decimalValue().abs();
        DecimalFormat format = new DecimalFormat(
                "#,##0", DecimalFormatSymbols.getInstance(language == Language.DA ? Locale.GERMANY : Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private static String name(String rule) {
        return rule.substring(rule.indexOf('/') + 1);
    }

    /** With plain spaces, as a parser gives the text of a page. */
    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }
}
