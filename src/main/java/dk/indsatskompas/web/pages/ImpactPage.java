package dk.indsatskompas.web.pages;

import dk.indsatskompas.impact.ExampleCitizen.RecommendationTrace;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.RuleDifference.SaidRule;
import dk.indsatskompas.impact.RuleWording;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.page.PageWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of an impact is written from. */
record ImpactPage(Impact impact, PageWriter words, RulebookPair sides) {

    ImpactCharts charts() {
        return new ImpactCharts(words, impact.recommendations());
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

    /** What a recommendation is called: by the draft, if it knows it. */
    private String title(String id) {
        return Stream.of(sides.after(), sides.before())
                .flatMap(side -> side.rulebook().contents().catalogue().find(id).stream())
                .findFirst()
                .map(entry -> words.say(entry.title()))
                .orElse(id);
    }
}
