package dk.indsatskompas.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.Size;
import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.advice.Advice.Remark;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.MissingInformation.Effect;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.advice.Recommended;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.evidence.ConditionStatus;
import dk.indsatskompas.evidence.PopulationStatus;
import dk.indsatskompas.evidence.Source;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.scenario.WholeCitizen;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said to people of whole and of made-up citizens, in the answer and in its report, sentence by sentence. */
class SaidToPeopleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Contents CONTENTS = ShippedRules.rulebook().contents();

    private static final Pattern CODE = Pattern.compile(CONTENTS.codeLists().lists().values().stream()
            .flatMap(list -> list.ids().stream())
            .filter(code -> code.length() > 3 && code.equals(code.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining("|", "\\b(", ")\\b")));

    /** A code, an id of a finding or a reading, a file, a hash, or the name of a formula. */
    private static final Pattern FOR_MACHINES = Pattern.compile(
            "\\b[A-Z]{2,}[A-Z0-9]*_[A-Z0-9_]+\\b|\\b[A-Z]{2,}-[A-Z]\\d|\\bREAD-|\\.dslr|sha256:|Wald|asOf");

    @ParameterizedTest
    @EnumSource
    @Invariant(
            "All that is said to people has titles in quotation marks and codes by their labels, and says what is not met and"
                    + " what lies outside the source")
    void saysOfNoCitizenMoreThanTheEvidenceCarries(Language language) {
        Advisor advisor = new Advisor(ShippedRules.rulebook());
        List<Pattern> titles = CONTENTS.catalogue().entries().stream()
                .map(entry -> unquoted(entry.title().in(language)))
                .toList();
        Stream.concat(
                        WholeCitizen.all(ShippedRules.rulebook()).stream().map(WholeCitizen::profile),
                        new RandomProfiles(ShippedRules.rulebook()).profiles(2007, Size.CITIZENS.of(1_000)))
                .forEach(profile -> {
                    Answer answer =
                            advisor.answer(new Question("a", DAY, profile)).given(null, Instant.EPOCH, language);
                    Answer recorded = AnswerJson.read(AnswerJson.write(answer));
                    Report report = Report.unrecorded(ImmutableBytes.of("{}"), recorded, CONTENTS);
                    sentences(answer.advice())
                            .map(text -> text.in(language))
                            .forEach(sentence -> titles.forEach(
                                    title -> assertThat(title.matcher(sentence).find())
                                            .as(sentence)
                                            .isFalse()));
                    Document page = Jsoup.parse(report.html());
                    assertThat(withoutItsTexts(page, answer))
                            .allSatisfy(said ->
                                    titles.forEach(title -> assertThat(said).doesNotContainPattern(title)));
                    answer.advice().recommendations().forEach(one -> holds(one, report, page));
                    readingsThatDecide(answer.advice())
                            .forEach(reading -> assertThat(
                                            page.select("#readings + ul").text())
                                    .contains(reading.text().in(language)));
                    answer.advice().alreadyInPlace().forEach(there -> {
                        there.deliveryConditions().stream()
                                .filter(part -> part.status() == ConditionStatus.NOT_MET)
                                .forEach(part -> {
                                    assertThat(there.cautions())
                                            .extracting(Remark::finding)
                                            .contains(part.finding());
                                    assertThat(rows(page, there.title().in(language)))
                                            .containsOnlyOnce(notMet(language) + ": "
                                                    + part.text().in(language))
                                            .containsOnlyOnce(part.text().in(language));
                                });
                    });
                    String said = page.select("main").text() + texts(answer).collect(Collectors.joining("\n"));
                    for (Pattern bare : List.of(FOR_MACHINES, CODE)) {
                        assertThat(bare.matcher(said).results().map(MatchResult::group))
                                .isEmpty();
                    }
                    outsideIsMarked(page, language);
                });
    }

    private static void holds(Recommended one, Report report, Document page) {
        Language language = report.language();
        String own = section(page, one.title().in(language));
        String against = page.select("table.brief tr").stream()
                .filter(row -> row.select("a").text().equals(one.title().in(language)))
                .map(row -> row.child(3).text())
                .findFirst()
                .orElseThrow();
        one.grounds().deliveryConditions().stream()
                .filter(part -> part.status() == ConditionStatus.NOT_MET)
                .forEach(part -> {
                    assertThat(one.grounds().cautions())
                            .extracting(Remark::finding)
                            .contains(part.finding());
                    assertThat(against).contains(language == Language.DA ? "Ikke som afprøvet:" : "Not as tested:");
                    assertThat(part.conditions())
                            .allSatisfy(tested -> assertThat(against)
                                    .contains(report.words().factWithin(tested.attribute(), tested.actual())));
                    assertThat(own)
                            .contains(part.text().in(language), notMet(language))
                            .doesNotContain(part.text().quoted().in(language));
                });
        if (!one.grounds().cautions().isEmpty()) {
            assertThat(against).isNotEqualTo(language == Language.DA ? "Intet kendt." : "Nothing known.");
        }
        one.grounds().cautions().stream()
                .filter(caution -> one.grounds().expectedEffects().stream()
                        .anyMatch(effect -> effect.finding().equals(caution.finding())))
                .forEach(caution -> assertThat(against).contains(caution.text().in(language)));
        one.grounds().expectedEffects().stream()
                .map(effect -> CONTENTS.finding(effect.finding()).measurement().population())
                .filter(Objects::nonNull)
                .forEach(population -> assertThat(own).contains(population.in(language)));
        if (one.fit().studiedPopulation() == PopulationStatus.OUTSIDE) {
            assertThat(against)
                    .startsWith(
                            language == Language.DA
                                    ? "Borgeren er uden for den undersøgte gruppe"
                                    : "The citizen is outside the studied population");
            assertThat(own)
                    .doesNotContain(
                            language == Language.DA
                                    ? "skal have indsatsen, for at én mere"
                                    : "need the intervention for one more",
                            language == Language.DA ? "95\u00a0%-interval" : "95\u00a0% interval");
            assertThat(one.grounds().expectedEffects()).allSatisfy(effect -> {
                assertThat(effect.result().numberNeededToTreat()).isNull();
                assertThat(effect.result().interval95()).isNull();
            });
            assertThat(one.summary().in(language))
                    .contains(
                            language == Language.DA
                                    ? "Uden for den undersøgte gruppe"
                                    : "Outside the studied population");
        }
    }

    /** How the source is read where something is not recommended for that very reading. */
    private static Stream<Interpretation> readingsThatDecide(Advice advice) {
        return CONTENTS.interpretations().stream()
                .filter(reading -> advice.notRecommended().stream()
                        .flatMap(out -> out.rules().stream())
                        .anyMatch(rule -> rule.interpretations().contains(reading.id())
                                && rule.conditions().stream()
                                        .filter(tested -> tested.outcome() == Truth.FALSE)
                                        .map(Reason.Tested::text)
                                        .anyMatch(text -> reading.readAs().stream()
                                                .anyMatch(condition ->
                                                        condition.text().equals(text)))));
    }

    private static String notMet(Language language) {
        return language == Language.DA ? "✗ Ikke opfyldt" : "✗ Not met";
    }

    private static String rows(Document page, String title) {
        return page.select("#in-place + table tbody tr").stream()
                .filter(row -> row.child(0).text().equals(title))
                .map(Element::text)
                .collect(Collectors.joining());
    }

    /** What stands under the heading of a recommendation. */
    private static String section(Document page, String title) {
        return page.select("h3").stream()
                .filter(heading -> heading.text().endsWith(". " + title))
                .flatMap(heading -> heading.nextElementSiblings().stream())
                .takeWhile(element -> !element.is("h2, h3"))
                .map(Element::text)
                .collect(Collectors.joining("\n"));
    }

    /** What the report says, but for the list of sources and the texts of the answer, which are read for themselves. */
    private static List<String> withoutItsTexts(Document page, Answer answer) {
        List<String> texts = texts(answer)
                .filter(text -> text.length() > 20)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return page.select("main p, main li, main td").stream()
                .filter(element -> element.closest("#sources + ul") == null)
                .map(element -> {
                    String said = element.text();
                    for (String text : texts) {
                        said = said.replace(text.strip(), "");
                    }
                    return said;
                })
                .toList();
    }

    /** All that the answer says in words. */
    private static Stream<String> texts(Answer answer) {
        JsonNode tree = JsonMapper.shared().readTree(AnswerJson.write(answer));
        return Stream.of("text", "summary", "description", "question", "changeable", "hedges")
                .flatMap(field -> tree.findValues(field).stream())
                .flatMap(found -> found.isArray() ? found.valueStream() : Stream.of(found))
                .map(JsonNode::asString);
    }

    /** Where a supplement is told, it is said before that it lies outside the source; where it is named, right after. */
    private static void outsideIsMarked(Document page, Language language) {
        String note = CONTENTS.manifest().source().in(language);
        String mark = (language == Language.DA ? "uden for " : "outside ") + note;
        String names = outside()
                .flatMap(source -> Stream.of(source.citation(), source.named().in(language)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern unmarked = Pattern.compile("(?:" + names + ")(?![^·]*\\(" + Pattern.quote(mark) + "\\))");
        List<Pattern> untold = CONTENTS.findings().values().stream()
                .filter(finding -> Boolean.TRUE.equals(finding.source().outside()))
                .map(finding -> finding.text().in(language))
                .map(text -> Pattern.compile("(?<!" + Pattern.quote(mark + ": ") + ")" + Pattern.quote(text)))
                .toList();
        assertThat(page.select("main p, main li, main td"))
                .extracting(Element::text)
                .allSatisfy(said -> {
                    assertThat(said).doesNotContainPattern(unmarked);
                    untold.forEach(text -> assertThat(said).doesNotContainPattern(text));
                });
    }

    private static Stream<Source> outside() {
        return CONTENTS.studies().stream()
                .flatMap(study -> study.sources().stream())
                .filter(Source::outside);
    }

    /** The sentences that the program makes, and the rulebook does not have as they stand. */
    private static Stream<Text> sentences(Advice advice) {
        return Stream.of(
                        advice.recommendations().stream()
                                .flatMap(one -> Stream.ofNullable(one.aboveNext()))
                                .map(Recommended.AboveNext::text),
                        advice.recommendations().stream().map(Recommended::summary),
                        advice.recommendations().stream()
                                .flatMap(one -> one.grounds().cautions().stream())
                                .map(Remark::text),
                        advice.missingInformation().stream()
                                .flatMap(missing -> missing.answers().stream())
                                .flatMap(answer -> answer.effects().stream())
                                .map(Effect::text),
                        advice.remarks().stream()
                                .filter(remark -> remark.finding() == null)
                                .map(Remark::text))
                .flatMap(texts -> texts);
    }

    private static Pattern unquoted(String title) {
        return Pattern.compile("(?<![»“])" + Pattern.quote(title) + "(?![«”])");
    }
}
