package dk.indsatskompas.operations;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Listed;
import dk.indsatskompas.decisions.Feedback.FeedbackOutcome.Reaction;
import dk.indsatskompas.publishing.RulebookRegistry;
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
import org.jspecify.annotations.Nullable;

/**
 * Counts what is answered. Labels are ids of rules, recommendations and attributes of the rulebook in force only, so that
 * they are few, and tell nothing of a citizen.
 */
public final class Counting {
    public enum AnswerWay {
        RECORDED,
        /** The recorded answer of the same request, once more. */
        REPEATED,
        /** Without a record, with {@code dryRun}. */
        DRY_RUN
    }

    private final MeterRegistry registry;
    private final Map<AnswerWay, Counter> answers = new EnumMap<>(AnswerWay.class);
    private final Counter disagreements;
    private volatile @Nullable RulebookMeters inForce;

    /** Counts for the rulebook in force, and follows it. */
    public Counting(MeterRegistry registry, RulebookRegistry rulebooks) {
        this.registry = registry;
        for (AnswerWay way : AnswerWay.values()) {
            String name = way.name().toLowerCase(Locale.ROOT);
            String description = "Answers given, on the record and otherwise";
            answers.put(way, counter(registry, "indsatskompas.answers", description, "way", name));
        }
        this.disagreements = counter(
                registry, "indsatskompas.engine.disagreements", "Answers withheld because the two evaluators differed");
        rulebooks.tell(this::follow);
    }

    /** A citizen was answered for the first time. The rules of a rulebook that is not in force are not counted. */
    public void answered(AnswerWay way, AnsweredQuestion answered) {
        RulebookMeters.increment(answers, way);
        RulebookMeters meters = inForce;
        if (meters != null && meters.isOf(answered.by().fingerprint())) {
            meters.count(answered);
        }
    }

    public void repeated() {
        RulebookMeters.increment(answers, AnswerWay.REPEATED);
    }

    public void disagreed() {
        disagreements.increment();
    }

    public void fedBack(Feedback feedback) {
        RulebookMeters.feedback(registry, feedback.recommendation(), feedback.outcome())
                .increment();
    }

    private synchronized void follow(Advisor next) {
        RulebookMeters before = inForce;
        if (before != null && before.isOf(next.rulebook().fingerprint())) {
            return;
        }
        RulebookMeters after = new RulebookMeters(registry, next.rulebook());
        inForce = after;
        if (before != null) {
            before.retire(after);
        }
    }

    static Counter counter(MeterRegistry registry, String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    /** The counters of one rulebook, all there from the start at zero: what never happened shows as well. */
    private static final class RulebookMeters {
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
            this.firings = rules.stream()
                    .map(rule ->
                            counter("indsatskompas.rule.firings", "Citizens for whom a rule fired", "rule", rule.id()))
                    .toList();
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
            all.add(Gauge.builder("indsatskompas.rulebook.in.force", () -> 1)
                    .description("The rulebook that answers")
                    .tag("version", rulebook.contents().manifest().version())
                    .tag("fingerprint", rulebook.fingerprint())
                    .register(registry));
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
            String[] tags = {"recommendation", recommendation, "outcome", label(reaction)};
            return Counting.counter(registry, "indsatskompas.feedback", "What became of recommendations", tags);
        }

        static <K> void increment(Map<K, Counter> counters, K key) {
            Counter counter = counters.get(key);
            if (counter != null) {
                counter.increment();
            }
        }

        private Counter undetermined(Attribute attribute) {
            String description = "Citizens for whom a rule stayed undetermined because this was not known";
            return counter("indsatskompas.undetermined", description, "attribute", attribute.path());
        }

        private Counter recommendation(String id, Listed list) {
            String description = "Where the answers listed a recommendation";
            return counter("indsatskompas.recommendations", description, "recommendation", id, "outcome", label(list));
        }

        private Counter counter(String name, String description, String... tags) {
            Counter counter = Counting.counter(registry, name, description, tags);
            all.add(counter);
            return counter;
        }

        private static String label(FeedbackOutcome outcome) {
            return outcome.name().toLowerCase(Locale.ROOT);
        }
    }
}
