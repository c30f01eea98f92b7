package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.ImmutableBytes;
import dk.indsatskompas.decisions.log.RecordDecision;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line is told. */
sealed interface LineResult {

    long line();

    /** The line of the answer, without its end. */
    ImmutableBytes json();

    void to(BatchListener listener);

    /**
     * An answer.
     *
     * @param recording what must be on the disk first; null when nothing must
     */
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

        static Refused of(long line, BatchIncident incident, Language language) {
            return of(line, incident, List.of(), language);
        }

        static Refused of(long line, BatchIncident incident, List<InputFault> errors, Language language) {
            byte[] json = AnswerJson.write(LineProblem.of(line, incident, errors), language);
            return new Refused(line, ImmutableBytes.handedOver(json), incident.why());
        }

        @Override
        public void to(BatchListener listener) {
            listener.refused(why);
        }
    }
}
