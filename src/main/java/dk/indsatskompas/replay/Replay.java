package dk.indsatskompas.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.Entry.Versions;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import dk.indsatskompas.vocabulary.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded decision that was made once more, from the recorded input and with the rulebook of that day.
 *
 * @param identical whether every byte of the answer and the outcome of every condition is as it was recorded
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
        @JsonUnwrapped VersionsThenAndNow versions,
        List<Difference> differences,
        int more,
        List<OutcomeDifference> rules,
        List<InputFault> faults) {
    /** The versions that an answer depends on. */
    public record VersionsThenAndNow(ThenAndNow engine, ThenAndNow application) {
        private static VersionsThenAndNow of(Versions then, Versions now) {
            return new VersionsThenAndNow(
                    new ThenAndNow(then.engine(), now.engine()), new ThenAndNow(then.application(), now.application()));
        }
    }

    public record ThenAndNow(String then, String now) {}

    /** Where an answer is not the recorded one, by JSON pointer (RFC 6901); absent is what was not there. */
    public record Difference(
            String pointer,
            @Nullable Object recorded,
            @Nullable Object replayed) {}

    /** A rule whose conditions do not come to what was recorded; absent where there is no such rule. */
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

    /** Makes a decision once more, by the rulebook that answered and the versions that run now. Nothing is recorded. */
    public static Replay of(ReplayableDecision past, Advisor advisor, Versions now) {
        AnswerDifferences differences = new AnswerDifferences();
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
        return new Replay(
                past.entry().id(),
                Against.RECORD,
                faults.isEmpty() && differences.count == 0 && rules.isEmpty(),
                past.rulebook(),
                faults.isEmpty() ? text(differences, rules.size()) : ReplayResult.UNREADABLE.text(),
                VersionsThenAndNow.of(past.entry().origin().versions(), now),
                List.copyOf(differences.listed),
                differences.count - differences.listed.size(),
                rules,
                faults);
    }

    private static Text text(AnswerDifferences differences, int rules) {
        if (rules == 0 && differences.count == 0) {
            return ReplayResult.REPRODUCED.text();
        }
        return rules == 0 && differences.listed.equals(List.of(AnswerDifferences.SPELLING))
                ? ReplayResult.SPELLED_OTHERWISE.text()
                : ReplayResult.NOT_REPRODUCED.text(differences.count, rules);
    }

    /** Walks two answers side by side, and lists where they differ. Elements of lists are compared place by place. */
    static final class AnswerDifferences {
        /** Nobody reads more than this at a time. */
        private static final int MOST = 200;

        /** Figures as exactly as they are written: 7.4 is 7.40, and nothing else. */
        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        /** Both say the same, and only the bytes differ. */
        private static final Difference SPELLING = new Difference("", null, null);

        private final List<Difference> listed = new ArrayList<>();
        private int count;

        /** What differs between two bodies; when they mean the same and are only written differently, the whole. */
        static AnswerDifferences between(ImmutableBytes recorded, ImmutableBytes replayed) {
            AnswerDifferences differences = new AnswerDifferences();
            if (!recorded.equals(replayed)) {
                differences.walk("", tree(recorded), tree(replayed));
                if (differences.count == 0) {
                    differences.add("", null, null);
                }
            }
            return differences;
        }

        static @Nullable JsonNode tree(ImmutableBytes body) {
            try {
                JsonNode tree = JSON.readTree(body.toByteArray());
                return tree.isMissingNode() ? null : tree;
            } catch (JacksonException e) {
                return null;
            }
        }

        private void walk(String pointer, @Nullable JsonNode recorded, @Nullable JsonNode replayed) {
            if (recorded == null || replayed == null) {
                add(pointer, recorded, replayed);
            } else if (recorded.isObject() && replayed.isObject()) {
                Set<String> names = new LinkedHashSet<>(recorded.propertyNames());
                names.addAll(replayed.propertyNames());
                names.forEach(name -> walk(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        recorded.get(name),
                        replayed.get(name)));
            } else if (recorded.isArray() && replayed.isArray()) {
                for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
                    walk(pointer + "/" + i, recorded.get(i), replayed.get(i));
                }
            } else if (!recorded.equals(replayed)) {
                add(pointer, recorded, replayed);
            }
        }

        private void add(String pointer, @Nullable Object recorded, @Nullable Object replayed) {
            count++;
            if (count <= MOST) {
                listed.add(new Difference(pointer, recorded, replayed));
            }
        }
    }

    /** What can come of it when a decision is made once more: first against the record, then against the rulebook in force. */
    enum ReplayResult {
        REPRODUCED,
        SPELLED_OTHERWISE,
        NOT_REPRODUCED,
        UNREADABLE,
        SAME_ADVICE,
        OTHER_WORDS,
        OTHER_ADVICE,
        UNANSWERABLE;

        private final Text text = Texts.of(this, "text");

        Text text(Object... counts) {
            return text.filled(counts);
        }
    }
}
