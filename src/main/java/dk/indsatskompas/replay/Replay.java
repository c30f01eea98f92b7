package dk.indsatskompas.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision that was made once more, from the recorded input and with the rulebook of that day.
 *
 * @param against the record, always
 * @param identical whether every byte of the answer and the outcome of every condition is as it was recorded
 * @param fingerprint of the rulebook that answered
 * @param text what came of it, in a sentence
 * @param engine the version of the rule engine
 * @param application the version of this program
 * @param differences between the two answers; one with an empty pointer and nothing else when only the spelling differs
 * @param more how many differences there are besides those listed
 * @param rules those whose conditions come to something else
 * @param faults what this version of the program finds wrong with the recorded input; then there is no answer to compare
 */
public record Replay(
        UUID decisionId,
        Against against,
        boolean identical,
        String fingerprint,
        Text text,
        ThenAndNow engine,
        ThenAndNow application,
        List<Difference> differences,
        int more,
        List<OutcomeDifference> rules,
        List<InputFault> faults) {

    /** A version when the decision was recorded, and the one that replayed it. */
    public record ThenAndNow(String then, String now) {}

    /**
     * One place where a replayed answer is not the recorded one.
     *
     * @param pointer JSON pointer (RFC 6901) into the answer; empty for the whole of it
     * @param recorded the JSON that was recorded; absent when there was none
     * @param replayed the JSON that comes now; absent when there is none
     */
    public record Difference(
            String pointer,
            @Nullable Object recorded,
            @Nullable Object replayed) {}

    /**
     * A rule whose conditions do not come to what was recorded.
     *
     * @param recorded what came of each condition; absent when no such rule was recorded
     * @param replayed what comes of each now; absent when there is no such rule
     */
    public record OutcomeDifference(
            String rule,
            @Nullable List<Truth> recorded,
            @Nullable List<Truth> replayed) {

        static List<OutcomeDifference> between(ConditionOutcomes recorded, ConditionOutcomes replayed) {
            Set<String> rules = new TreeSet<>(recorded.letters().keySet());
            rules.addAll(replayed.letters().keySet());
            return rules.stream()
                    .map(rule -> new OutcomeDifference(rule, of(rule, recorded), of(rule, replayed)))
                    .filter(difference -> !Objects.equals(difference.recorded, difference.replayed))
                    .toList();
        }

        private static @Nullable List<Truth> of(String rule, ConditionOutcomes outcomes) {
            return outcomes.letters().containsKey(rule) ? outcomes.of(rule) : null;
        }
    }

    /**
     * Makes a decision once more. Nothing is recorded.
     *
     * @param advisor with the rulebook that answered
     * @param now the versions that run now
     * @throws dk.indsatskompas.rulebook.EngineDisagreement when the two evaluators differ
     */
    public static Replay of(ReplayableDecision past, Advisor advisor, Versions now) {
        AnswerDifferences differences = AnswerDifferences.NONE;
        List<OutcomeDifference> rules = List.of();
        List<InputFault> faults = List.of();
        try {
            AnsweredQuestion again = past.with(advisor);
            differences = AnswerDifferences.between(
                    past.content().answer(), past.given(past.entry().id(), again));
            rules = OutcomeDifference.between(past.content().outcomes(), AnswerRecord.outcomes(again.evaluation()));
        } catch (InvalidRequest e) {
            faults = e.faults();
        }
        Versions then = past.entry().origin().versions();
        return new Replay(
                past.entry().id(),
                Against.RECORD,
                faults.isEmpty() && differences.count() == 0 && rules.isEmpty(),
                past.rulebook(),
                faults.isEmpty() ? text(differences, rules.size()) : ReplayResult.UNREADABLE.text(),
                new ThenAndNow(then.engine(), now.engine()),
                new ThenAndNow(then.application(), now.application()),
                differences.listed(),
                differences.more(),
                rules,
                faults);
    }

    private static Text text(AnswerDifferences differences, int rules) {
        if (rules == 0 && differences.count() == 0) {
            return ReplayResult.REPRODUCED.text();
        }
        return rules == 0 && differences.onlyInSpelling()
                ? ReplayResult.SPELLED_OTHERWISE.text()
                : ReplayResult.NOT_REPRODUCED.text(differences.count(), rules);
    }
}
