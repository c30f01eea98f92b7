package dk.indsatskompas.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.vocabulary.Language;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** The impact as policy staff read it. */
class ImpactPagesTest {

    private static final RulebookPair SIDES = new RulebookPair(
            new Advisor(ShippedRules.rulebook()),
            new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook()));
    private static final Impact IMPACT =
            Impact.of(SIDES, SyntheticPopulation.population(SIDES, 1, 800, LocalDate.of(2026, 11, 22)), asked -> {});

    @Test
    void saysInBothLanguagesWhatWasComparedOverWhomAndWhatChangesByWhichSentence() {
        assertThat(page(IMPACT, Language.DA))
                .contains("Hvad en anden regelbog ville ændre", "800 konstruerede borgere", "22. november 2026")
                .contains(IMPACT.before().fingerprint(), IMPACT.after().fingerprint())
                .contains("Andelene siger derfor intet om", "Sådan er borgerne trukket", "Uddannelseshjælp blandt")
                .contains("har over 25 borgere til hver konsulent", "har over 30 borgere til hver konsulent")
                .contains("inklusion_2011/rules.dslr, linje ", "30–100 år", "Sporet før", "Sporet efter");
        assertThat(page(IMPACT, Language.EN))
                .contains("What another rulebook would change", "800 made-up citizens", "22 November 2026")
                .contains("more than 25 citizens per consultant", "more than 30 citizens per consultant")
                .contains("Is no longer recommended: ", "example citizens", "The trace before");
    }

    @Test
    void drawsEachRecommendationThatComesGoesOrMovesWithWordsForWhoCannotSeeIt() {
        assertThat(tree(IMPACT).select("svg")).isNotEmpty().allSatisfy(drawing -> {
            assertThat(drawing.select("rect")).hasSize(4);
            assertThat(drawing.select("desc").text())
                    .startsWith(drawing.select("title").text() + ": ");
        });
    }

    @Test
    void foldsTenExamplesAtMostOfEachKind() {
        long examples = IMPACT.recommendations().stream()
                .flatMap(one -> one.kinds().stream())
                .mapToLong(kind -> kind.examples().size())
                .sum();
        long kinds = IMPACT.recommendations().stream()
                .mapToLong(one -> one.kinds().size())
                .sum();

        assertThat(examples).isGreaterThan(20);
        assertThat((long) tree(IMPACT).select("details").size()).isEqualTo(examples + 2 * kinds);
    }

    @Test
    void tellsTheOrderOfAnExampleByTitlesAndNotByIds() {
        List<String> orders = tree(IMPACT).select("details details > p").eachText().stream()
                .filter(said -> said.startsWith("Recommended"))
                .toList();

        assertThat(orders)
                .anyMatch(order ->
                        order.startsWith("Recommended after: 1. IPS – individual placement and support · 2. "));
        assertThat(String.join("", orders)).doesNotContain("ips-caseload-max-25", "contact-person-two-legs");
    }

    @Test
    void showsNoSingleCitizenWhenThereAreNoExamples() {
        assertThat(page(IMPACT.withoutExamples(), Language.EN)).doesNotContain("Citizen no.", "The trace before");
    }

    @Test
    void saysThatNothingChangesWhenNothingDoes() {
        RulebookPair same = new RulebookPair(SIDES.before(), SIDES.before());
        Impact none =
                Impact.of(same, SyntheticPopulation.population(same, 1, 50, LocalDate.of(2026, 11, 22)), asked -> {});

        assertThat(page(none, Language.DA))
                .contains("Ingen af dem får et andet svar.", "Ingen regel siger noget andet.");
    }

    @Test
    void needsNoOtherFileAndNoScript() {
        assertThat(page(IMPACT, Language.EN)).doesNotContain("<script", "src=", "<link", " style=", "@import", "url(");
        assertThat(ImpactPage.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .isNotEqualTo(Pages.CONTENT_SECURITY_POLICY);
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormedXmlToo(Language language) throws Exception {
        String page = page(IMPACT, language);

        assertThat(DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page)))
                        .getElementsByTagName("details")
                        .getLength())
                .isPositive();
    }

    private static Document tree(Impact impact) {
        return Jsoup.parse(page(impact, Language.EN), "", Parser.xmlParser());
    }

    private static String page(Impact impact, Language language) {
        return ImpactPage.html(impact, language, SIDES);
    }
}
