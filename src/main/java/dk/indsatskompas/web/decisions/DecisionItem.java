package dk.indsatskompas.web.decisions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dk.indsatskompas.advice.Answer;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.Entry;
import dk.indsatskompas.decisions.EntryContent;
import dk.indsatskompas.decisions.EntryContent.Cause;
import dk.indsatskompas.decisions.Feedback;
import dk.indsatskompas.decisions.RecordedEntry;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.http.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A recorded decision: what was said, or that the citizen was erased; the other is absent. */
record DecisionItem(
        UUID decisionId,
        LinkItem entry,
        @Nullable Said said,
        @Nullable Erased erased,
        DecisionLinks links) {
    static DecisionItem of(RecordedEntry recorded, @Nullable Said said) {
        Entry entry = recorded.entry();
        Erased erased = recorded.content() instanceof EntryContent.ErasedContent gone ? Erased.of(gone) : null;
        return new DecisionItem(
                entry.id(),
                LinkItem.of(entry),
                said,
                erased,
                DecisionLinks.of(entry.id(), entry.origin().rulebook()));
    }

    /**
     * What can be read of a decision: the bodies as they came in and went out; by rule a letter for each of its conditions
     * (T true, F false, U unknown); and, unless this version of the service cannot read the rulebook of that day, every rule
     * with its conditions in the asked language.
     */
    record Said(
            @JsonRawValue String input,

            @JsonRawValue @Schema(implementation = Answer.class)
            String answer,

            Map<String, String> outcomes,
            @Nullable List<Reason> trace,
            List<Given> feedback) {}

    record Given(UUID id, Instant time, String caller, Feedback feedback) {
        static Stream<Given> of(RecordedEntry recorded) {
            Entry entry = recorded.entry();
            return recorded.content() instanceof EntryContent.GivenFeedback given
                    ? Stream.of(
                            new Given(entry.id(), entry.time(), entry.origin().caller(), given.feedback()))
                    : Stream.empty();
        }
    }

    /** Nothing that was said of the citizen can be read any more, as the entry records that is named here. */
    record Erased(UUID by, Instant at, Cause cause, Text text) {
        static Erased of(EntryContent.ErasedContent erased) {
            Text text = erased.cause() == Cause.RETENTION ? TOO_OLD : ProblemType.ERASED.detail();
            return new Erased(erased.by(), erased.at(), erased.cause(), text);
        }

        private static final Text TOO_OLD = new Text(
                "Oplysningerne er slettet, fordi de var ældre, end de må gemmes. At de fandtes, kan stadig bevises.",
                "What was said was erased because it was older than it may be kept. That it existed can still be proved.");
    }

    /** Where more is to be found, and what can be done. */
    record DecisionLinks(String self, String report, String replay, String feedback, String rulebook) {
        static DecisionLinks of(UUID id, @Nullable String rulebook) {
            String self = "/v1/decisions/" + id;
            return new DecisionLinks(
                    self, self + "/report", self + "/replay", self + "/feedback", "/v1/rulebooks/" + rulebook);
        }
    }
}
