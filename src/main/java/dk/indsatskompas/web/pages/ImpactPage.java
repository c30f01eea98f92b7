package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Impact.ExampleCitizen.RecommendationTrace;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.impact.RuleDifference.RuleWording;
import dk.indsatskompas.impact.RuleDifference.SaidRule;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of an impact, for policy staff: it needs no other file, and runs no script.
 *
 * @param sides the two rulebooks that were asked, whose names things have
 */
public record ImpactPage(Impact impact, PageWriter words, RulebookPair sides) {
    /** All that the page may do in a browser: be shown in its own style. */
    public static final String CONTENT_SECURITY_POLICY = Pages.CHARTED_CONTENT_SECURITY_POLICY;

    /** What is drawn of each recommendation, from top to bottom. */
    public static final List<ChangeKind> KINDS =
            List.of(ChangeKind.GAINED, ChangeKind.LOST, ChangeKind.RANK_UP, ChangeKind.RANK_DOWN);

    /** The page, in UTF-8 HTML that is also well-formed XML. */
    public static String html(Impact impact, Language language, RulebookPair sides) {
        PageWriter words =
                new PageWriter(language, Optional.of(sides.after().contents().vocabulary()));
        return Pages.html("web/pages/impact.jte", new ImpactPage(impact, words, sides));
    }

    /** Those that have bars: one that neither comes, goes nor moves has none. */
    public static List<RecommendationImpact> drawn(Impact impact) {
        return impact.recommendations().stream()
                .filter(one -> KINDS.stream().anyMatch(kind -> one.citizens(kind) > 0))
                .toList();
    }

    /** The rules that differ, by their names. */
    List<String> changed() {
        return impact.rulebooks().rules().stream()
                .map(rule -> Rule.name(rule.rule()))
                .toList();
    }

    String label(ChangeKind kind) {
        return switch (kind) {
            case GAINED -> words.say("får", "gain");
            case LOST -> words.say("mister", "lose");
            case RANK_UP -> words.say("op", "up");
            case RANK_DOWN -> words.say("ned", "down");
            default -> throw new IllegalArgumentException("Not drawn: " + kind);
        };
    }

    /** How long a bar is, of so much. All bars have one scale. */
    public static int length(long citizens, double full, List<RecommendationImpact> drawn) {
        long largest = drawn.stream()
                .flatMapToLong(any -> KINDS.stream().mapToLong(any::citizens))
                .max()
                .orElse(1);
        return (int) Math.ceil(full * citizens / largest);
    }

    String number(long count) {
        return words.amounts().number(count);
    }

    static List<RuleWording> conclusion(@Nullable SaidRule rule) {
        return rule == null ? List.of() : List.of(rule.conclusion());
    }

    static List<RuleWording> conditions(@Nullable SaidRule rule) {
        return rule == null ? List.of() : rule.conditions();
    }

    /** A kind of change, and for how many. */
    String counted(KindImpact kind) {
        return PageWriter.capital(words.say(kind.text())) + ": " + number(kind.citizens());
    }

    /** How many a cause holds for is said where it is not for all of them. */
    String causes(KindImpact kind) {
        if (kind.causes().size() == 1 && kind.causes().get(0).citizens() == kind.citizens()) {
            return words.say(kind.causes().get(0).cause().text());
        }
        return kind.causes().stream()
                .map(cause -> words.say(
                        "Borgere: %s. %s",
                        "Citizens: %s. %s",
                        number(cause.citizens()),
                        words.say(cause.cause().text())))
                .collect(Collectors.joining(" "));
    }

    /** What one rulebook recommends, the best first, by title. */
    String order(RecommendationTrace trace) {
        return trace.order().isEmpty()
                ? words.say("intet", "nothing")
                : IntStream.range(0, trace.order().size())
                        .mapToObj(i -> (i + 1) + ".\u00a0" + title(trace.order().get(i)))
                        .collect(Collectors.joining(" · "));
    }

    private String title(String id) {
        return title(id, Stream.of(sides.after(), sides.before()).map(Advisor::contents), words);
    }

    /** What a recommendation is called, by the first rulebook that knows it. */
    public static String title(String id, Stream<Contents> rulebooks, PageWriter words) {
        return rulebooks
                .flatMap(contents -> contents.catalogue().find(id).stream())
                .findFirst()
                .map(entry -> words.say(entry.title()))
                .orElse(id);
    }
}
