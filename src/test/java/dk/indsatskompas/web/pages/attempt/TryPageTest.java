package dk.indsatskompas.web.pages.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.MissingInformation;
import dk.indsatskompas.scenario.WholeCitizen;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.Visitor;
import dk.indsatskompas.web.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which a citizen is tried, as a browser without scripts has it. */
class TryPageTest extends WebTest {

    private Visitor visitor(String language) {
        return new Visitor(server(), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void beginsWithTheQuestionThatDecidesMost(Language language) {
        Document page = visitor(language.code()).open("/");

        Advice nothing = new Advisor(rulebook())
                .advise(rulebook().contents().vocabulary().profile(Map.of()));
        MissingInformation first = nothing.missingInformation().get(0);
        assertThat(page.select("#question-title").text())
                .isEqualTo(first.question().in(language));
        assertThat(page.select("#question [name=asked]").val()).isEqualTo(first.attribute());
        assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForEveryWordOfTheVocabularyInTheOneForm(Language language) {
        Document page = visitor(language.code()).open("/");

        for (Attribute attribute : rulebook().contents().vocabulary().attributes()) {
            assertThat(page.select("#fields [name=" + attribute.path() + "]"))
                    .as(attribute.path())
                    .isNotEmpty();
            assertThat(page.select("#fields").text())
                    .contains(attribute.question().in(language));
        }
        assertThat(page.select("#fields [checked]"))
                .allMatch(field -> field.val().isEmpty());
    }

    @Test
    void keepsWhatExplainsAQuestionOutOfItsHeading() {
        FormField.QuestionText explained = FormField.QuestionText.of("Er det sådan? (Svar ja (eller nej).)");

        assertThat(explained.asked()).isEqualTo("Er det sådan?");
        assertThat(explained.explained()).isEqualTo("Svar ja (eller nej).");
        assertThat(FormField.QuestionText.of("Hvor gammel (i år) er borgeren?").explained())
                .isEmpty();
    }

    @Test
    void ranksAnExampleAsTheApiDoes() {
        Visitor visitor = visitor("da");
        Document begun = visitor.open("/");
        assertThat(begun.select("#example option")).hasSize(10);
        Document page = example(visitor, begun);

        List<String> titles = page.select(".card h3").eachText();
        assertThat(titles).isNotEmpty();
        WholeCitizen citizen = WholeCitizen.all(rulebook()).get(0);
        Advice advice = new Advisor(rulebook()).advise(citizen.profile());
        assertThat(titles)
                .isEqualTo(advice.recommendations().stream()
                        .map(one -> one.title().da())
                        .toList());
        assertThat(page.select(".scale .now").eachText()).hasSameSizeAs(titles);
        assertThat(page.select(".chart svg .intervention")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysOfWhatIsNotRecommendedWhatAReaderShouldKnow(Language language) {
        Visitor visitor = visitor(language.code());
        List<String> told = new ArrayList<>();
        for (WholeCitizen citizen : WholeCitizen.all(rulebook())) {
            Document begun = visitor.open("/");
            if (begun.select("#example option").eachAttr("value").contains(citizen.name())) {
                Document page = visitor.send(begun, "#profile", "example", citizen.name(), "load", "yes");
                Advice advice = new Advisor(rulebook()).advise(citizen.profile());
                List<String> cautions = Stream.concat(
                                advice.notRecommended().stream().flatMap(out -> out.cautions().stream()),
                                advice.undetermined().stream().flatMap(open -> open.cautions().stream()))
                        .map(caution -> caution.text().in(language))
                        .toList();
                String rest = page.select("#not ~ p, #open ~ ul p").text();
                assertThat(cautions).allSatisfy(caution -> assertThat(rest).contains(caution));
                told.addAll(cautions);
            }
        }
        assertThat(told).isNotEmpty();
    }

    @Test
    void takesDontKnowForAnAnswerAndAsksTheNext() {
        Visitor visitor = visitor("en");
        Document page = visitor.open("/");
        String first = page.select("[name=asked]").val();

        Document next = visitor.send(page, "#profile", "answer", FilledForm.UNKNOWN);

        assertThat(next.select("[name=asked]").val()).isNotEqualTo(first);
        assertThat(next.select("[name=passed]").eachAttr("value")).containsExactly(first);
    }

    @Test
    void asksAgainWhatIsToBeChanged() {
        Visitor visitor = visitor("en");
        Document page = example(visitor, visitor.open("/"));
        String known = page.select("button[name=undo]").first().val();

        List<String> pairs = filled(page);
        pairs.add(Visitor.pair("undo", known));
        Document again = visitor.post("/", pairs);

        assertThat(again.select("[name=asked]").val()).isEqualTo(known);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndAnswersTheRest() {
        Visitor visitor = visitor("da");
        Document page = visitor.open("/");
        Attribute number = rulebook().contents().vocabulary().attributes().stream()
                .filter(attribute -> attribute.range().isPresent())
                .findFirst()
                .orElseThrow();

        Document wrong = visitor.send(page, "#profile", number.path(), "mange");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(wrong.select(".fault")).isNotEmpty();
        assertThat(wrong.select("#field-" + number.path().replace('.', '-')).val())
                .isEqualTo("mange");
    }

    @Test
    void refusesWhatTheFormDoesNotHave() {
        Visitor visitor = visitor("en");
        Document page = visitor.open("/");
        String token = page.select("[name=_csrf]").val();

        for (String field : List.of("citizen.agee=1", "passed=nonsense", "asked=nonsense", "undo=nonsense")) {
            Document refused = visitor.post("/", List.of(Visitor.pair("_csrf", token), field));
            assertThat(visitor.status()).as(field).isEqualTo(400);
            assertThat(refused.text()).doesNotContain("nonsense", "agee");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%zz=1", "=", "&&&", "answer=%00", "asked=", "typed=1&typed=2&ticked=%F0%9F"})
    void neverFailsAtWhatAnybodySends(String body) {
        Visitor visitor = visitor("en");
        String token = visitor.open("/").select("[name=_csrf]").val();

        visitor.post("/", List.of(Visitor.pair("_csrf", token), body));
        assertThat(visitor.status()).isLessThan(500);
    }

    @Test
    @Invariant("Nothing of a citizen that is filled in on a page stands in an address")
    void keepsWhatIsFilledInOutOfEveryAddress() {
        Visitor visitor = visitor("en");
        Document page = example(visitor, visitor.open("/"));

        assertThat(page.select("#profile").attr("method")).isEqualTo("post");
        assertThat(page.select("[hx-get], [formaction]")).isEmpty();
        for (String address : List.of("href", "src", "action", "hx-post")) {
            assertThat(page.select("[" + address + "]").eachAttr(address))
                    .allMatch(path -> path.matches("/[a-z0-9/.-]*|#[a-z]+|/v1/[a-z/-]+"));
        }
        assertThat(page.select(".choices a")).isEmpty();
    }

    @Test
    void recordsOnlyWhenThatIsPressedAndOnceForAPage() {
        Visitor visitor = visitor("en");
        Document page = example(visitor, visitor.open("/"));
        long before = server().recorded();

        List<String> pairs = filled(page);
        visitor.post("/", pairs);
        assertThat(server().recorded()).isEqualTo(before);

        pairs.add(Visitor.pair("citizenRef", "page-1"));
        pairs.add(Visitor.pair("record", page.select("[name=record]").val()));
        Document kept = visitor.post("/", pairs);
        Document again = visitor.post("/", pairs);

        assertThat(kept.select(".notice a").attr("href")).matches("/v1/decisions/.+/report");
        assertThat(again.select(".notice a").attr("href"))
                .isEqualTo(kept.select(".notice a").attr("href"));
        assertThat(server().recorded()).isEqualTo(before + 1);
    }

    @Test
    void recordsNobodyUnderACivilRegistrationNumber() {
        Visitor visitor = visitor("en");
        Document page = example(visitor, visitor.open("/"));
        long before = server().recorded();

        List<String> pairs = filled(page);
        pairs.add(Visitor.pair("citizenRef", "010190-1234"));
        pairs.add(Visitor.pair("record", page.select("[name=record]").val()));
        Document refused = visitor.post("/", pairs);

        assertThat(refused.select(".fault[role=alert]")).isNotEmpty();
        assertThat(server().recorded()).isEqualTo(before);
    }

    @Test
    void bringsOnlyThePartsToWhoeverHasThePage() {
        Visitor visitor = visitor("en");
        Document page = visitor.open("/");

        visitor.post("/", filled(page), "HX-Request", "true");
        assertThat(visitor.last().body()).doesNotContain("<html").contains("innerHTML:#answer", "innerHTML:#question");
    }

    private static Document example(Visitor visitor, Document page) {
        String name = page.select("#example option").first().val();
        return visitor.send(page, "#profile", "example", name, "load", "yes");
    }

    /** All that a browser would send of the form, but for the buttons. */
    private static List<String> filled(Document page) {
        List<String> pairs = new ArrayList<>();
        page.select("#profile input").stream()
                .filter(field -> List.of("hidden", "text").contains(field.attr("type")) || field.hasAttr("checked"))
                .forEach(field -> pairs.add(Visitor.pair(field.attr("name"), field.val())));
        page.select("#profile option[selected]")
                .forEach(option -> pairs.add(Visitor.pair(option.parent().attr("name"), option.val())));
        return pairs;
    }
}
