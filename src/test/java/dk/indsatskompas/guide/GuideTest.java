package dk.indsatskompas.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.evidence.FindingKind;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.pages.PrintedPages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide tells the whole rulebook, says nothing that it does not, and can be read by everybody. */
@Invariant("The guide tells the whole rulebook, in both languages, and its PDF is accessible")
class GuideTest {

    private static final Contents CONTENTS = ShippedRules.rulebook().contents();

    private static final Map<Language, Document> PAGES = new EnumMap<>(Language.class);

    private static Guide guide(Language language) {
        return new Guide(ShippedRules.rulebook(), language);
    }

    /** Nobody changes it. */
    private static Document page(Language language) {
        return PAGES.computeIfAbsent(language, said -> Jsoup.parse(guide(said).html()));
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryFindingRuleRecommendationSourceAndCode(Language language) {
        String text = page(language).text();

        assertThat(text)
                .contains(ShippedRules.rulebook().fingerprint(), CONTENTS.meaning())
                .contains(
                        CONTENTS.manifest().steward().in(language),
                        CONTENTS.manifest().scale().in(language));
        CONTENTS.findings().values().forEach(finding -> {
            assertThat(text).contains(finding.id(), finding.text().in(language));
            finding.hedges().forEach(hedge -> assertThat(text).contains(hedge.in(language)));
            Stream.ofNullable(finding.measurement().population())
                    .forEach(whom -> assertThat(text).contains(whom.in(language)));
            Stream.ofNullable(finding.use().unused())
                    .forEach(why -> assertThat(text).contains(why.in(language)));
            Stream.ofNullable(finding.source().locator())
                    .forEach(place -> assertThat(text).contains(place));
            Stream.ofNullable(finding.source().address())
                    .forEach(place -> assertThat(text).contains(place));
        });
        Stream.concat(CONTENTS.rules().stream(), CONTENTS.scale().stream()).forEach(rule -> {
            assertThat(text).contains(rule.name(), rule.said().in(language));
            rule.conditions()
                    .forEach(one -> assertThat(text).contains(one.sentence().in(language)));
        });
        CONTENTS.catalogue()
                .entries()
                .forEach(entry -> assertThat(text)
                        .contains(
                                entry.title().in(language), entry.description().in(language)));
        assertThat(text)
                .containsSubsequence(CONTENTS.strengths().strengths().stream()
                        .map(strength -> strength.meaning().in(language))
                        .toList());
        CONTENTS.ranking().forEach(key -> assertThat(text).contains(key.text().in(language)));
        CONTENTS.manifest()
                .caveats()
                .forEach(caveat -> assertThat(text).contains(caveat.text().in(language)));
        CONTENTS.codeLists().lists().values().stream()
                .flatMap(list -> list.codes().stream())
                .forEach(code ->
                        assertThat(text).contains(code.id(), code.label().in(language)));
    }

    @ParameterizedTest
    @EnumSource
    void neverTurnsARelativeFigureIntoPercentagePointsAndNeverCallsAnAssociationACause(Language language) {
        Document page = page(language);

        assertThat(page.text().replace('\u00a0', ' ')).doesNotContainPattern("\\b30 (procentpoint|percentage points)");
        CONTENTS.findings().values().stream()
                .filter(finding -> finding.kind() == FindingKind.ASSOCIATION)
                .forEach(finding -> assertThat(at(page, finding.id()).text())
                        .contains(
                                language == Language.DA
                                        ? "Det er en sammenhæng og siger intet om årsag."
                                        : "It is an association and says nothing about cause.")
                        .doesNotContain("95"));
    }

    @ParameterizedTest
    @EnumSource
    void saysOfASupplementThatItIsOutsideTheNoteAndWhereItIs(Language language) {
        Document page = page(language);

        CONTENTS.findings().values().stream()
                .filter(finding -> Boolean.TRUE.equals(finding.source().outside()))
                .forEach(finding -> assertThat(at(page, finding.id()).text())
                        .contains(language == Language.DA ? "uden for STAR's notat" : "outside STAR's note")
                        .contains(Objects.requireNonNull(finding.source().address())));
    }

    /** Where a rule or a recommendation rests on it, too. */
    @ParameterizedTest
    @EnumSource
    void saysSoOfASupplementWhereverARuleRestsOnIt(Language language) {
        Guide guide = guide(language);
        String mark = language == Language.DA ? " (uden for STAR's notat)" : " (outside STAR's note)";

        assertThat(page(language).text()).contains("JF-U1-POP" + mark, "JF-U2-BENEFITS" + mark, "IPS-U5-POP" + mark);
        CONTENTS.rules().stream()
                .flatMap(rule -> rule.basedOn().stream())
                .forEach(finding -> assertThat(guide.named(finding).endsWith(mark))
                        .isEqualTo(Boolean.TRUE.equals(
                                CONTENTS.finding(finding).source().outside())));
    }

    /** The figures of the note: 16 % against 12 %, about 7 % against about 5 %, about 60 % against 46.5 %. */
    @ParameterizedTest
    @EnumSource
    void drawsOneOutcomeAtATimeAndOnlyWhatHasAnInterval(Language language) {
        List<String> drawn = page(language).select(".plot svg").eachAttr("aria-label").stream()
                .map(label -> label.replace('\u00a0', ' ').replace(',', '.'))
                .toList();

        assertThat(page(language).select(".plot")).hasSize(3);
        assertThat(drawn).hasSize(3);
        assertThat(drawn.get(0)).contains("IPS-E1-JOB-EDU", "13.5", "5.8", "21.2");
        assertThat(drawn.get(1)).contains("MENTOR-E1-EDU", " 4 ", "1.3", "6.7");
        assertThat(drawn.get(2)).contains("MENTOR-E2-JOB", " 2 ", "0.2", "3.8");
        assertThat(page(language).text().replace('\u00a0', ' '))
                .contains(
                        language == Language.DA
                                ? "Forskellige mål, borgere og tidspunkter kan ikke sammenlignes: En længere afstand til nul i den ene "
                                        + "tegning end i den anden siger ikke, at den ene indsats virker bedre."
                                : "Different outcomes, citizens and times cannot be compared: being further from zero in one drawing "
                                        + "than in another does not say that one intervention works better.");
    }

    @ParameterizedTest
    @EnumSource
    void nestsItsHeadingsAndLeadsToPlacesThatAreThere(Language language) {
        Document page = page(language);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.code());
        int last = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("nav a")).hasSizeGreaterThan(25);
        page.select("a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryFindingInPrintAndIsTheSameEveryTime(Language language) throws Exception {
        byte[] pdf = guide(language).pdf();

        String printed = new PrintedPages(pdf).text();
        CONTENTS.findings().keySet().forEach(id -> assertThat(printed).contains(id));
        assertThat(guide(language).pdf()).isEqualTo(pdf);
    }

    private static Element at(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id));
    }
}
