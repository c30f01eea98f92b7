package dk.indsatskompas.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line is told. */
sealed interface LineResult {

    long line();

    /** The line of the answer, without its end. */
    ImmutableBytes json();

    void to(BatchListener listener);

    /** What must be on the disk before it is told; null when nothing must. */
    default @Nullable RecordDecision recording() {
        return null;
    }

    /** An answer. */
    record AnsweredLine(
            long line,
            ImmutableBytes json,
            AnsweredQuestion answered,
            @Nullable RecordDecision recording) implements LineResult {
        @Override
        public void to(BatchListener listener) {
            listener.answered(answered);
        }
    }

    /** A problem. */
    record Refused(long line, ImmutableBytes json, LineError why) implements LineResult {

        /** What stands in the place of an answer. */
        private record LineProblem(long line, LineProblemDetails problem) {}

        /** What went wrong, as RFC 9457 has it. It never repeats what was sent. */
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        private record LineProblemDetails(
                String type, Text title, int status, Text detail, String instance, List<InputFault> errors) {}

        static Refused of(long line, BatchIncident incident, Language language) {
            LineError why = incident.why();
            LineProblemDetails problem = new LineProblemDetails(
                    why.uri(), why.title(), why.status(), why.detail(), incident.instance(), incident.faults());
            byte[] json = AnswerJson.write(new LineProblem(line, problem), language);
            return new Refused(line, ImmutableBytes.handedOver(json), why);
        }

        @Override
        public void to(BatchListener listener) {
            listener.refused(why);
        }
    }
}
