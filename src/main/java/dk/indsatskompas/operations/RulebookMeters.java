package dk.indsatskompas.operations;

import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.rulebook.Evaluation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Truth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The counters of one rulebook, all there from the start at zero: what never happened shows as well. */
final class RulebookMeters {

    private final MeterRegistry registry;
    private final Rulebook rulebook;
    private final List<Counter> firings;
    private final Map<Attribute, Counter> undetermined = new HashMap<>();
    private final Map<Listed, Map<String, Counter>> listed = new EnumMap<>(Listed.class);
    private final Set<Meter> all = new HashSet<>();

    RulebookMeters(MeterRegistry registry, Rulebook rulebook) {
        this.registry = registry;
        this.rulebook = rulebook;
        List<Rule> rules = rulebook.contents().rules();
        this.firings = rules.stream().map(this::firing).toList();
        rules.stream()
                .flatMap(rule -> rule.attributes().stream())
                .forEach(attribute -> undetermined.computeIfAbsent(attribute, this::undetermined));
        for (String id : rulebook.contents().catalogue().ids()) {
            for (Listed list : Listed.values()) {
                listed.computeIfAbsent(list, none -> new HashMap<>()).put(id, recommendation(id, list));
            }
            for (Reaction reaction : Reaction.values()) {
                all.add(feedback(registry, id, reaction));
            }
        }
        all.add(inForce());
    }

    boolean isOf(String fingerprint) {
        return rulebook.fingerprint().equals(fingerprint);
    }

    void count(AnsweredQuestion answered) {
        Evaluation evaluation = answered.evaluation();
        for (int rule = 0; rule < firings.size(); rule++) {
            if (evaluation.outcome(rule) == Truth.TRUE) {
                firings.get(rule).increment();
            }
        }
        evaluation.missing().forEach(attribute -> increment(undetermined, attribute));
        answered.advice()
                .forEachListed(
                        (place, id) -> increment(listed.getOrDefault(Listed.valueOf(place.name()), Map.of()), id));
    }

    /** Takes away what the next rulebook has no more, so that a thousand reloads leave no thousand rules behind. */
    void retire(RulebookMeters next) {
        all.stream().filter(meter -> !next.all.contains(meter)).forEach(registry::remove);
    }

    static Counter feedback(MeterRegistry registry, String recommendation, Reaction reaction) {
        return Meters.counter(
                registry,
                "indsatskompas.feedback",
                "What became of recommendations",
                "recommendation",
                recommendation,
                "outcome",
                label(reaction));
    }

    static <K> void increment(Map<K, Counter> counters, K key) {
        Counter counter = counters.get(key);
        if (counter != null) {
            counter.increment();
        }
    }

    private Counter firing(Rule rule) {
        return counter("indsatskompas.rule.firings", "Citizens for whom a rule fired", "rule", rule.id());
    }

    private Counter undetermined(Attribute attribute) {
        return counter(
                "indsatskompas.undetermined",
                "Citizens for whom a rule stayed undetermined because this was not known",
                "attribute",
                attribute.path());
    }

    private Counter recommendation(String id, Listed list) {
        return counter(
                "indsatskompas.recommendations",
                "Where the answers listed a recommendation",
                "recommendation",
                id,
                "outcome",
                label(list));
    }

    private Gauge inForce() {
        return Gauge.builder("indsatskompas.rulebook.in.force", () -> 1)
                .description("The rulebook that answers")
                .tag("version", rulebook.contents().manifest().version())
                .tag("fingerprint", rulebook.fingerprint())
                .register(registry);
    }

    private Counter counter(String name, String description, String... tags) {
        Counter counter = Meters.counter(registry, name, description, tags);
        all.add(counter);
        return counter;
    }

    private static String label(FeedbackOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
