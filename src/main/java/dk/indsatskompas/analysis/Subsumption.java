package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Constraint;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rules that nobody fulfils, and rules that add nothing to another. */
record Subsumption(Contents contents, CitizenSearch search) {

    List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (List<Rule> rules : List.of(contents.rules(), contents.scale())) {
            for (Rule rule : rules) {
                Optional<Example> somebody = search.find(constraints(rule), List.of());
                if (somebody.isEmpty()) {
                    observations.add(neverFires(rule));
                } else {
                    rules.stream()
                            .filter(other -> adds(rule, other))
                            .findFirst()
                            .ifPresent(other -> observations.add(covered(rule, other, somebody.get())));
                }
            }
        }
        return observations;
    }

    /** Of two rules that cover each other, the one that comes later adds nothing. */
    private boolean adds(Rule rule, Rule other) {
        return covers(other, rule)
                && !rule.id().equals(other.id())
                && (!covers(rule, other) || other.place().compareTo(rule.place()) < 0);
    }

    /** Whether the wider rule fires whenever the narrower does, for the same conclusion and from at least its findings. */
    boolean covers(Rule wider, Rule narrower) {
        CheckStopped.ifInterrupted();
        List<Constraint> holding = constraints(narrower);
        return wider.conclusion().equals(narrower.conclusion())
                && wider.basedOn().containsAll(narrower.basedOn())
                && attributes(narrower).containsAll(attributes(wider))
                && constraints(wider).stream()
                        .allMatch(condition ->
                                search.find(holding, List.of(condition)).isEmpty());
    }

    private static Observation neverFires(Rule rule) {
        return new Observation(
                Observation.ObservationKind.NEVER_FIRES,
                rule.place(),
                Text.format(
                        "Reglen »%s« kan aldrig gælde: dens betingelser kan ikke være opfyldt på samme dag.",
                        "The rule “%s” can never fire: its conditions cannot hold on the same day.", rule.name()),
                new Text("Ret betingelserne, eller slet reglen.", "Correct the conditions, or delete the rule."),
                null);
    }

    private static Observation covered(Rule rule, Rule other, Example example) {
        return new Observation(
                Observation.ObservationKind.COVERED,
                rule.place(),
                Text.format(
                        "Reglen »%s« tilføjer intet: hver gang den gælder, gælder »%s« også, med samme konklusion og mindst de samme fund.",
                        "The rule “%s” adds nothing: whenever it fires, “%s” fires too, with the same conclusion and at least the same findings.",
                        rule.name(),
                        other.id()),
                new Text(
                        "Slet reglen, eller gør dens betingelser bredere.",
                        "Delete the rule, or widen its conditions."),
                example);
    }

    private static Set<Attribute> attributes(Rule rule) {
        return constraints(rule).stream().map(Constraint::attribute).collect(Collectors.toSet());
    }

    static List<Constraint> constraints(Rule rule) {
        return rule.conditions().stream().map(Condition::constraint).toList();
    }
}
