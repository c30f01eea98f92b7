package dk.indsatskompas.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.impact.Change;
import dk.indsatskompas.impact.Comparison;
import dk.indsatskompas.replay.Replay.ReplayResult;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another rulebook answers to a recorded decision's question, held against what the rulebook of that day answers.
 *
 * @param identical whether the advice is the same, word for word
 * @param changes what is recommended differently, and why; what is only worded differently is none
 * @param answer of the other rulebook; absent when it does not accept the question
 * @param faults what one of the rulebooks finds wrong with the recorded input; then nothing is compared
 */
public record DecisionComparison(
        UUID decisionId,
        Against against,
        boolean identical,
        String fingerprint,
        String recordedFingerprint,
        Text text,
        List<Change> changes,
        @Nullable Answer answer,
        List<InputFault> faults) {
    public record Asking(Instant at, Language language) {}

    /** Asks another rulebook, and the one that answered then. Nothing is recorded. */
    public static DecisionComparison of(ReplayableDecision past, Advisor then, Advisor other, Asking asking) {
        Answer answer = null;
        boolean identical = false;
        List<Change> changes = List.of();
        List<InputFault> faults = List.of();
        Text text;
        try {
            AnsweredQuestion after = past.with(other);
            answer = after.given(null, asking.at(), asking.language());
            AnsweredQuestion before = past.with(then);
            changes = Comparison.of(before, after).changes();
            identical = words(past, before).equals(words(past, after));
            ReplayResult differing = changes.isEmpty() ? ReplayResult.OTHER_WORDS : ReplayResult.OTHER_ADVICE;
            text = (identical ? ReplayResult.SAME_ADVICE : differing).text(changes.size());
        } catch (InvalidRequest e) {
            faults = e.faults();
            text = (answer == null ? ReplayResult.UNANSWERABLE : ReplayResult.UNREADABLE).text();
        }
        return new DecisionComparison(
                past.entry().id(),
                Against.IN_FORCE,
                identical,
                other.rulebook().fingerprint(),
                past.rulebook(),
                text,
                changes,
                answer,
                faults);
    }

    private static ImmutableBytes words(ReplayableDecision past, AnsweredQuestion answered) {
        return ImmutableBytes.of(AnswerJson.write(answered.advice(), past.language()));
    }
}
