package dk.indsatskompas.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Language;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Rules have one name, and it is Danish: whoever hears an English page read aloud hears it as that. */
class DanishNamesTest {

    private static final List<String> NAMES =
            ShippedRules.rulebook().contents().allRules().map(Rule::name).toList();

    @Test
    void areMarkedInTheGuide() {
        Document english = Jsoup.parse(new Guide(ShippedRules.rulebook(), Language.EN).html());

        assertThat(english.select("[lang=da]").eachText()).containsAll(NAMES);
        everyNameIsMarked(english);
        assertThat(Jsoup.parse(new Guide(ShippedRules.rulebook(), Language.DA).html())
                        .select("span[lang]"))
                .isEmpty();
    }

    @Test
    void areMarkedInAReport() {
        Document english = Jsoup.parse(ExampleReport.golden("en").annexed(true).html());

        assertThat(english.select("[lang=da]")).hasSizeGreaterThan(5);
        everyNameIsMarked(english);
    }

    @Test
    void areMarkedInAnImpact() {
        RulebookPair sides = new RulebookPair(
                new Advisor(ShippedRules.rulebook()),
                new Advisor(EditedRules.shipped().withCaseloadOf30().rulebook()));
        Impact impact = Impact.of(
                sides, SyntheticPopulation.population(sides, 1, 300, LocalDate.of(2026, 11, 22)), asked -> {});
        Document english = Jsoup.parse(ImpactPage.html(impact, Language.EN, sides));

        assertThat(english.select("[lang=da]")).isNotEmpty();
        everyNameIsMarked(english);
    }

    private static void everyNameIsMarked(Document page) {
        assertThat(page.body().getAllElements())
                .filteredOn(element -> element.closest("[lang=da]") == null)
                .filteredOn(element -> NAMES.stream().anyMatch(element.ownText()::contains))
                .extracting(Element::outerHtml)
                .isEmpty();
    }
}
