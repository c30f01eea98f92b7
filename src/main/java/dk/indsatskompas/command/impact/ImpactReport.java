package dk.indsatskompas.command.impact;

import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.impact.ChangeKind;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.Impact.CauseCount;
import dk.indsatskompas.impact.Impact.CitizenCounts;
import dk.indsatskompas.impact.Impact.GroupCount;
import dk.indsatskompas.impact.Impact.KindImpact;
import dk.indsatskompas.impact.Impact.RecommendationImpact;
import dk.indsatskompas.impact.RuleWording;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says for a person at a terminal what a draft would change, and for whom. */
final class ImpactReport {

    /** So many groups, causes and faulty lines fit on a screen; the JSON format has all. */
    private static final int SHOWN = 5;

    private static final List<ChangeKind> COLUMNS =
            List.of(ChangeKind.GAINED, ChangeKind.LOST, ChangeKind.RANK_UP, ChangeKind.RANK_DOWN);

    private final Impact impact;
    private final List<Observation> besides;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    ImpactReport(Impact impact, List<Observation> besides, Language language) {
        this.impact = impact;
        this.besides = besides;
        this.language = language;
    }

    /** All of it; the text says where the rulebook that is compared with comes from. */
    String lines(Text from) {
        say("I kraft: %s (%s)", "In force: %s (%s)", name(impact.before()), from);
        say("Udkast:  %s", "Draft:    %s", name(impact.after()));
        rules();
        besides();
        CitizenCounts citizens = impact.citizens();
        lines.add("");
        lines.add(impact.population().text().in(language) + ".");
        lines.add(impact.population().caveat().in(language));
        say(
                "Spurgt om: %s. Ændret for: %s. Får en anbefaling: %s. Mister en: %s. Anden rækkefølge: %s.",
                "Asked about: %s. Changed for: %s. Gaining a recommendation: %s. Losing one: %s. Another order: %s.",
                number(citizens.asked()),
                number(citizens.changed()),
                number(citizens.gaining()),
                number(citizens.losing()),
                number(citizens.reordered()));
        unanswerable(citizens.unanswerable());
        table();
        impact.recommendations().forEach(this::recommendation);
        return String.join(System.lineSeparator(), lines);
    }

    /** What no comparison of answers on one day shows: what is not told, and what the draft will lose on days to come. */
    private void besides() {
        besides.forEach(one -> lines.add("  ! " + one.place() + "  "
                + one.found().in(language) + " " + one.cure().in(language)));
    }

    private void rules() {
        impact.rulebooks().rules().forEach(rule -> {
            if (rule.before() == null) {
                say("  + %s", "  + %s", rule.rule());
            } else {
                say(
                        rule.after() == null ? "  - %s" : "  ~ %s",
                        rule.after() == null ? "  - %s" : "  ~ %s",
                        rule.rule());
            }
        });
        impact.rulebooks().findings().forEach(finding -> lines.add("  ~ " + finding.finding()));
        if (impact.rulebooks().ranking() != null) {
            say("  ~ rangordenen", "  ~ the ranking");
        }
    }

    private void unanswerable(long count) {
        if (count == 0) {
            return;
        }
        say("Kan ikke besvares af begge: %s.", "Cannot be answered by both: %s.", number(count));
        impact.unanswerable().stream()
                .limit(SHOWN)
                .forEach(one -> say(
                        "  nr. %d: %s",
                        "  no. %d: %s",
                        one.number(),
                        (one.after().isEmpty() ? one.before() : one.after())
                                .stream()
                                        .map(fault -> fault.pointer() + " "
                                                + fault.message().in(language))
                                        .collect(Collectors.joining("; "))));
    }

    private void table() {
        if (impact.recommendations().isEmpty()) {
            return;
        }
        lines.add("");
        say(
                "%-44s %10s %10s %10s %10s %10s",
                "%-44s %10s %10s %10s %10s %10s",
                new Text("Anbefaling", "Recommendation"),
                new Text("får", "gain"),
                new Text("mister", "lose"),
                new Text("op", "up"),
                new Text("ned", "down"),
                new Text("i alt", "in all"));
        impact.recommendations().forEach(one -> {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-44s", one.id()));
            COLUMNS.forEach(kind -> row.append(cell(one.citizens(kind))));
            lines.add(row.append(cell(one.changed())).toString());
        });
    }

    private String cell(long number) {
        return String.format(Locale.ROOT, " %10s", number(number));
    }

    private void recommendation(RecommendationImpact one) {
        one.kinds().forEach(kind -> {
            lines.add("");
            say("»%s« %s: %s", "“%s” %s: %s", one.title(), kind.text(), number(kind.citizens()));
            kind.causes().stream().limit(SHOWN).forEach(this::cause);
            groups(kind);
        });
    }

    private void cause(CauseCount count) {
        String text = count.cause().text().in(language);
        List<RuleWording> sentences = count.cause().after().isEmpty()
                ? count.cause().before()
                : count.cause().after();
        String where = sentences.stream()
                .findFirst()
                .map(sentence -> " (" + sentence.file() + ":" + sentence.line() + ")")
                .orElse("");
        lines.add(String.format(Locale.ROOT, "  %8s  %s%s", number(count.citizens()), text, where));
    }

    private void groups(KindImpact kind) {
        kind.groups().stream()
                .collect(Collectors.groupingBy(count -> count.group().by()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lines.add("            "
                        + entry.getValue().stream().map(this::group).collect(Collectors.joining(" · "))));
    }

    private String group(GroupCount count) {
        return count.group().label().in(language) + " " + number(count.citizens()) + "/" + number(count.of());
    }

    private String name(Answer.By rulebook) {
        return rulebook.version() + " " + rulebook.fingerprint();
    }

    private void say(String da, String en, Object... arguments) {
        lines.add(Text.format(da, en, arguments).in(language));
    }

    private String number(long number) {
        return NumberFormat.getInstance(Locale.forLanguageTag(language.code())).format(number);
    }
}
