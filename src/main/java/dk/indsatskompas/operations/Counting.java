package dk.indsatskompas.operations;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.publishing.RulebookRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is answered. Labels are ids of rules, recommendations and attributes of the rulebook in force only, so that
 * they are few, and tell nothing of a citizen.
 */
public final class Counting {

    /** How an answer was given. */
    public enum AnswerWay {
        /** On the record. */
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
            answers.put(way, Meters.counter(registry, "indsatskompas.answers", description, "way", name));
        }
        this.disagreements = Meters.counter(
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

    /** A request was sent again and told what it was told before. */
    public void repeated() {
        RulebookMeters.increment(answers, AnswerWay.REPEATED);
    }

    /** An answer was withheld because the two evaluators differed. */
    public void disagreed() {
        disagreements.increment();
    }

    /** It was told what became of a recommendation. */
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
}
