package dk.indsatskompas.analysis;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds rules that nobody fulfils, and rules that add nothing to another. */
record Subsumption(Contents contents, CitizenSearch search) {

    List<Observation> observations() {
        return Stream.of(contents.rules(), contents.scale())
                .flatMap(rules -> rules.stream().flatMap(rule -> observed(rule, rules).stream()))
                .toList();
    }

    private Optional<Observation> observed(Rule rule, List<Rule> all) {
        Optional<Example> somebody = search.find(rule.constraints(), List.of());
        if (somebody.isEmpty()) {
            return Optional.of(ObservationText.NEVER_FIRES.at(rule.place(), null, rule.name()));
        }
        return all.stream()
                .filter(other -> adds(rule, other))
                .findFirst()
                .map(other -> ObservationText.COVERED.at(rule.place(), somebody.get(), rule.name(), other.id()));
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
        return wider.conclusion().equals(narrower.conclusion())
                && wider.basedOn().containsAll(narrower.basedOn())
                && narrower.attributes().containsAll(wider.attributes())
                && wider.constraints().stream()
                        .allMatch(condition -> search.find(narrower.constraints(), List.of(condition))
                                .isEmpty());
    }
}
