package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.guide.Guide;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.web.pages.SaidConclusion;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a rulebook, or those that are asked for.
 *
 * @param asked words that each must stand somewhere in a rule; empty for all rules
 */
record RulesPage(PageFrame frame, Guide guide, String asked) {
    /** The rules of a study, or of the scale, in the order of its file. */
    record RulesOfFolder(String title, List<Rule> rules) {}

    List<RulesOfFolder> found() {
        return Stream.concat(
                        guide.contents().studies().stream().map(this::ofStudy),
                        Stream.of(of(guide.words().say("Evidensskalaen", "The evidence scale"), Rule.SCALE)))
                .filter(folder -> !folder.rules().isEmpty())
                .toList();
    }

    long count() {
        return found().stream().mapToLong(folder -> folder.rules().size()).sum();
    }

    /** Where a rule has a page of its own. Its id is Danish words, and so goes into the query. */
    static String address(Rule rule) {
        return "/rules/rule?id=" + URLEncoder.encode(rule.id(), StandardCharsets.UTF_8);
    }

    private RulesOfFolder ofStudy(Study study) {
        return of(guide.words().say(study.title()), study.id());
    }

    private RulesOfFolder of(String title, String folder) {
        List<String> words = Arrays.stream(
                        asked.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .toList();
        return new RulesOfFolder(
                title,
                guide.contents()
                        .allRules()
                        .filter(rule -> rule.folder().equals(folder))
                        .filter(rule -> words.stream().allMatch(said(rule)::contains))
                        .sorted(Comparator.comparing(Rule::place))
                        .toList());
    }

    /** All that a rule says, in the language of the page, and all that it is known by. */
    private String said(Rule rule) {
        return Stream.of(
                        Stream.of(
                                rule.id(), rule.conclusion().id(), rule.place().file()),
                        rule.conditions().stream().map(Condition::text).map(guide.words()::say),
                        Stream.of(SaidConclusion.of(rule, guide.contents(), guide.words())),
                        rule.basedOn().stream(),
                        rule.reads().stream())
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
