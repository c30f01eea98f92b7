package dk.indsatskompas.command.check;

import dk.indsatskompas.analysis.Analysis;
import dk.indsatskompas.analysis.Example;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.analysis.UncoveredCitizens;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.scenario.Coverage;
import dk.indsatskompas.scenario.ExampleQuality;
import dk.indsatskompas.scenario.Mutation;
import dk.indsatskompas.scenario.Mutation.Suggestion;
import dk.indsatskompas.scenario.Mutation.Survivor;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a check found for people to read. */
final class CheckText {

    private final Language language;
    private final boolean explained;
    private final List<String> lines = new ArrayList<>();

    /**
     * Of a check in this language.
     *
     * @param explained whether everybody whom no rule recommends anything is described
     */
    CheckText(Language language, boolean explained) {
        this.language = language;
        this.explained = explained;
    }

    String of(CheckedFolder checked) {
        checked.problems().stream()
                .map((Problem problem) -> problem.in(language))
                .forEach(lines::add);
        if (!checked.problems().isEmpty()) {
            say("%d fejl.", "%d problem(s).", checked.problems().size());
        } else {
            say("Regelmappen er i orden. %s", "The rules folder is in order. %s", checked.fingerprint());
        }
        Analysis analysis = checked.analysis();
        if (analysis != null) {
            observations(analysis.observations());
        }
        ExampleQuality tested = checked.tested();
        if (tested != null) {
            mutation(tested.mutation());
            coverage(tested.coverage());
        }
        if (analysis != null) {
            silence(analysis.silence());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private void coverage(Coverage coverage) {
        lines.add("");
        say(
                "Dækning (eksempler: %d, hele borgere: %d)",
                "Coverage (scenarios: %d, whole citizens: %d)", coverage.scenarios(), coverage.citizens());
        for (Coverage.Count count : coverage.counts()) {
            lines.add(
                    String.format("  %-34s %4d / %d", count.aspect().said().in(language), count.touched(), count.of()));
        }
        coverage.missing()
                .forEach(missing -> lines.add(missing.place() + "  "
                        + missing.found().in(language) + " " + missing.cure().in(language)));
    }

    private void mutation(Mutation mutation) {
        lines.add("");
        if (mutation.survivors().isEmpty()) {
            say(
                    "Prøve af eksemplerne: %d små ændringer af reglerne opdages alle.",
                    "Trial of the examples: %d small changes of the rules are all noticed.", mutation.tried());
        } else {
            say(
                    "Prøve af eksemplerne: af %d små ændringer af reglerne opdages %d ikke.",
                    "Trial of the examples: of %d small changes of the rules, %d go unnoticed.",
                    mutation.tried(),
                    mutation.survivors().size());
        }
        Map<Suggestion, List<Survivor>> bySuggestion = new LinkedHashMap<>();
        mutation.survivors()
                .forEach(survivor -> bySuggestion
                        .computeIfAbsent(survivor.suggestion(), none -> new ArrayList<>())
                        .add(survivor));
        bySuggestion.forEach((suggestion, survivors) -> {
            survivors.forEach(this::survivor);
            say("Det vil dette eksempel i %s opdage:", "This example in %s would notice:", suggestion.file());
            suggestion.yaml().lines().forEach(lines::add);
        });
    }

    private void survivor(Survivor survivor) {
        lines.add(survivor.place() + "  "
                + Text.format(
                                "Reglen »%s«: intet eksempel opdager det, hvis %s.",
                                "The rule “%s”: no example notices if %s.",
                                survivor.rule().substring(survivor.rule().indexOf('/') + 1),
                                survivor.change())
                        .in(language));
    }

    private void observations(List<Observation> observations) {
        lines.add("");
        if (observations.isEmpty()) {
            say(
                    "Over alle borgere: hver regel kan gælde og gør en forskel, og alt i kataloget kan blive anbefalet og stå først.",
                    "Over all citizens: every rule can fire and matters, and all of the catalogue can be recommended and be first.");
        } else {
            say("Bemærkninger:", "Remarks:");
        }
        for (Observation observation : observations) {
            lines.add(observation.place() + "  " + observation.found().in(language) + " "
                    + observation.cure().in(language));
            Example example = observation.example();
            if (example != null) {
                example(example);
            }
        }
    }

    private void silence(UncoveredCitizens silence) {
        lines.add("");
        if (silence.groups().isEmpty()) {
            say(
                    "Der er ingen borger, som ingen regel kan anbefale noget.",
                    "There is no citizen whom no rule can recommend anything.");
            return;
        }
        if (!explained) {
            say(
                    "Nogle borgere kan ingen regel anbefale noget. --explain viser hvem.",
                    "There are citizens whom no rule can recommend anything. --explain shows whom.");
            return;
        }
        say(
                "Disse borgere kan ingen regel anbefale noget, uanset hvad der ellers oplyses:",
                "No rule can recommend these citizens anything, whatever else is learned:");
        for (UncoveredCitizens.UncoveredGroup group : silence.groups()) {
            lines.add("  - "
                    + group.facts().stream()
                            .map(fact -> fact.said().in(language))
                            .collect(Collectors.joining("; ")));
            example(group.example());
        }
        if (silence.more() > 0) {
            say("  og %d beskrivelser mere.", "  and %d descriptions more.", silence.more());
        }
        if (!silence.complete()) {
            say("  Der kan være flere; ikke alle blev undersøgt.", "  There may be others; not all were looked at.");
        }
    }

    private void example(Example example) {
        say("    for eksempel {%s}", "    for example {%s}", String.join(", ", example.yaml()));
    }

    private void say(String da, String en, Object... arguments) {
        lines.add(Text.format(da, en, arguments).in(language));
    }
}
