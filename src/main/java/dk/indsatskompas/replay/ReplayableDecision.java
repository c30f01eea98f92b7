package dk.indsatskompas.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.advice.Contrast;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.ConditionOutcomes;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.replay.Replay.AnswerDifferences;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.RuleOutcome;
import dk.indsatskompas.rulebook.RuleOutcome.ConditionOutcome;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Truth;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A recorded decision that can still be read, and so can be made once more. */
public record ReplayableDecision(Entry entry, EntryContent.Decision content) {
    /** The decision of an entry; empty when nobody can read it any more. */
    public static Optional<ReplayableDecision> of(RecordedEntry recorded) {
        return recorded.content() instanceof EntryContent.Decision content
                ? Optional.of(new ReplayableDecision(recorded.entry(), content))
                : Optional.empty();
    }

    public String rulebook() {
        return Objects.requireNonNullElse(entry.origin().rulebook(), "");
    }

    /** The advice of a rulebook on the recorded question, unless an {@link InvalidRequest} says that it does not fit. */
    AnsweredQuestion with(Advisor advisor) {
        return advisor.answer(question(advisor.contents().vocabulary()));
    }

    /**
     * The recorded question, for the date that it was answered for.
     *
     * @throws InvalidRequest when it does not fit these words, or this version of the program
     */
    public Question question(Vocabulary vocabulary) {
        return Question.read(content.input().toByteArray(), vocabulary, asOf());
    }

    /**
     * Why one recommendation and not another, by the rulebook that answered; empty when its catalogue lacks one of them.
     * May throw what {@link #question} does.
     */
    public Optional<Contrast> why(Advisor then, String one, String other) {
        AnsweredQuestion again = with(then);
        return then.why(again.question().profile(), again.evaluation(), one, other);
    }

    /** What came of each rule by the record, in words of the rulebook that answered. Throws as {@link #question}. */
    public List<Reason> trace(Advisor then) {
        Contents contents = then.contents();
        Profile profile = question(contents.vocabulary()).profile();
        ConditionOutcomes outcomes = content.outcomes();
        return contents.rules().stream()
                .filter(rule -> outcomes.letters().containsKey(rule.id()))
                .map(rule -> Reason.of(outcome(rule, outcomes.of(rule.id()), profile)))
                .toList();
    }

    private static RuleOutcome outcome(Rule rule, List<Truth> truths, Profile profile) {
        List<ConditionOutcome> conditions = new ArrayList<>();
        for (int n = 0; n < Math.min(truths.size(), rule.conditions().size()); n++) {
            Condition condition = rule.conditions().get(n);
            conditions.add(new ConditionOutcome(condition, truths.get(n), profile.value(condition.attribute())));
        }
        return new RuleOutcome(rule, truths.stream().reduce(Truth.TRUE, Truth::and), conditions);
    }

    /** The bytes of an answer that was given when this one was, and in its language. */
    ImmutableBytes given(@Nullable UUID id, AnsweredQuestion again) {
        return ImmutableBytes.of(AnswerJson.write(again.given(id, entry.time(), language())));
    }

    /**
     * The answer in another language, if the rulebook that answered gives the recorded one again byte for byte: then
     * what it says in the other language is a translation and nothing else.
     */
    public Optional<Answer> translated(Advisor then, Language language) {
        try {
            AnsweredQuestion again = with(then);
            return given(entry.id(), again).equals(content.answer())
                    ? Optional.of(again.given(entry.id(), entry.time(), language))
                    : Optional.empty();
        } catch (InvalidRequest | EngineDisagreement e) {
            return Optional.empty();
        }
    }

    /** An answer that does not say for which date was not written by this program, and will differ anyway. */
    private LocalDate asOf() {
        try {
            return LocalDate.parse(said("asOf"));
        } catch (DateTimeException e) {
            return entry.time().atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    Language language() {
        return Language.of(Locale.forLanguageTag(said("language")));
    }

    private String said(String field) {
        JsonNode answer = AnswerDifferences.tree(content.answer());
        return answer == null ? "" : answer.path(field).asString("");
    }
}
