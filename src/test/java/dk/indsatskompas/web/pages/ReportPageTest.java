package dk.indsatskompas.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.evidence.EvidenceScale;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The page by itself: its structure, what it does with strange texts, and with answers of earlier versions. */
class ReportPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void isStructuredForReadersWhoCannotSeeIt(String language) {
        Document page = page(ExampleReport.golden(language).annexed(true));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.title()).contains("Indsatskompas");
        assertThat(page.select("h1")).hasSize(1);
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int own = heading.normalName().charAt(1) - '0';
            assertThat(own).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = own;
        }
        assertThat(page.select("th"))
                .allSatisfy(th -> assertThat(th.attr("scope")).isIn("col", "row"));
        assertThat(page.select("table[role=table]"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.attr("aria-label")).isNotBlank());
        assertThat(page.select("svg"))
                .isNotEmpty()
                .allSatisfy(svg -> assertThat(svg.attr("aria-label")).isNotBlank());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhomAFindingHoldsForWhereThatIsNotItsWholeStudysPopulation(Language language) {
        Report report = ExampleReport.golden(language.code());
        List<String> whom = report.answer().advice().recommendations().stream()
                .flatMap(one -> one.grounds().expectedEffects().stream())
                .flatMap(effect -> Stream.ofNullable(effect.words().population()))
                .map(population -> population.in(language))
                .toList();

        assertThat(whom).isNotEmpty();
        assertThat(page(report).text()).contains(whom);
    }

    /** A table of letters would be sorted by their codes, and would have a strong one after a weak one. */
    @ParameterizedTest
    @EnumSource
    void saysWhatEachLabelOnItMeansTheStrongestFirst(Language language) {
        String page = page(ExampleReport.golden(language.code())).text();
        EvidenceScale scale = ShippedRules.rulebook().contents().strengths();

        List<String> told = scale.strengths().stream()
                .map(strength -> strength.label().in(language) + " – "
                        + strength.meaning().in(language))
                .filter(page::contains)
                .toList();
        assertThat(told).hasSizeGreaterThan(2);
        assertThat(page).containsSubsequence(told);
        assertThat(told)
                .contains(scale.testedModel().label().in(language) + " – "
                        + scale.testedModel().meaning().in(language));
    }

    @Test
    void needsNoOtherFileAndRunsNothing() {
        Document page = page(ExampleReport.golden("da"));

        assertThat(page.select("script, link, img, iframe, object, form, [style], [onclick], [src]"))
                .isEmpty();
        assertThat(page.select("style"))
                .singleElement()
                .satisfies(style -> assertThat(style.data()).doesNotContain("url(", "@import"));
    }

    @Test
    void escapesWhateverItIsGiven() {
        ObjectNode answer = ExampleReport.answer("da");
        String wild = "<script>alert('x')</script> & \"quoted\" \u0001\uD800";
        answer.findParents("text").forEach(parent -> ((ObjectNode) parent).put("text", wild));
        answer.findParents("rule").forEach(parent -> ((ObjectNode) parent).put("rule", wild));
        answer.findParents("title").forEach(parent -> ((ObjectNode) parent).put("title", wild));
        Report report = ExampleReport.of(answer).annexed(true);

        assertThat(page(report).select("script")).isEmpty();
        assertThat(page(report).select("main").text()).contains("<script>alert('x')</script> & \"quoted\"");
        assertThat(Jsoup.parse(report.html(), "", Parser.xmlParser()).select("script"))
                .isEmpty();
        assertThat(new PrintedPages(report.pdf()).text()).contains("<script>alert('x')</script>");
    }

    /** Whatever field is missing, the rest is told; what an answer cannot be without is not tried. */
    @TestFactory
    Stream<DynamicTest> tellsTheRestOfAnAnswerThatLacks() {
        Set<String> fields = new TreeSet<>();
        fields(ExampleReport.answer("da"), fields);
        fields.removeAll(List.of("citizenRef", "decidedAt", "asOf", "language", "rulebook", "version", "fingerprint"));
        fields.removeAll(List.of(
                "value", "unit", "low", "high", "document", "rank", "line", "addressesWish", "computed", "moved"));
        return fields.stream()
                .map(field -> DynamicTest.dynamicTest(field, () -> {
                    ObjectNode answer = ExampleReport.answer("da");
                    answer.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));

                    assertThat(page(ExampleReport.of(answer).annexed(true)).select("h2"))
                            .hasSizeGreaterThan(3);
                }));
    }

    @Test
    void showsCodesWithoutLabelsWhenTheRulebookCannotBeRead() {
        String text = page(ExampleReport.of(ExampleReport.answer("da"), null).annexed(true))
                .text();

        assertThat(text)
                .contains("KONTANTHJAELP", "JOB_OR_EDUCATION", "star-note")
                .doesNotContain("Kontanthjælp ");
    }

    @Test
    void tellsEverythingThatWasSentAndEverythingThatWasNot() {
        Report golden = ExampleReport.golden("da");
        ImmutableBytes input = ImmutableBytes.of(
                "{\"citizenRef\": \"x\", \"citizen\": {\"age\": 24, \"shoeSize\": 43, \"wants\": []}}");
        Report report = Report.recorded(
                        golden.entry(),
                        input,
                        AnswerJson.read(AnswerJson.write(golden.answer())),
                        false,
                        golden.contents())
                .annexed(true);

        Document page = page(report);
        assertThat(section(page, "known"))
                .contains("Alder: 24", "Ønsker: Ingen", "Andet (bruges ikke mere)", "citizen.shoeSize: 43")
                .doesNotContain("Ydelse");
        String unknown = section(page, "not-known") + section(page, "annex");
        for (Attribute attribute : ShippedWords.ALL.attributes()) {
            boolean sent = attribute.equals(ShippedWords.AGE) || attribute.equals(ShippedWords.WANTS);
            if (!sent) {
                assertThat(unknown.toLowerCase(Locale.ROOT))
                        .containsAnyOf(
                                attribute.label().in(Language.DA).toLowerCase(Locale.ROOT),
                                attribute.question().in(Language.DA).toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void tellsThatNothingIsRecommended() {
        ObjectNode answer = ExampleReport.answer("en");
        answer.putArray("recommendations");

        assertThat(page(ExampleReport.of(answer)).text()).contains("From what was known, nothing is recommended.");
    }

    private static String section(Document page, String heading) {
        return page.getElementById(heading).nextElementSiblings().stream()
                .takeWhile(element -> !element.is("h2"))
                .map(Element::text)
                .collect(Collectors.joining("\n"));
    }

    private static void fields(JsonNode node, Set<String> names) {
        node.propertyStream().forEach(field -> names.add(field.getKey()));
        node.forEach(child -> fields(child, names));
    }

    private static Document page(Report report) {
        return Jsoup.parse(report.html());
    }
}
