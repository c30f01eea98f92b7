package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.advice.AnsweredQuestion;
import dk.indsatskompas.decisions.Bytes;
import dk.indsatskompas.decisions.Recording;
import dk.indsatskompas.vocabulary.Fault;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line is told. */
sealed interface LineResult {

    long line();

    /** The line of the answer, without its end. */
    Bytes json();

    void to(BatchListener listener);

    /**
     * An answer.
     *
     * @param recording what must be on the disk first; null when nothing must
     */
    record Given(
            long line,
            Bytes json,
            AnsweredQuestion answered,
            @Nullable Recording recording) implements LineResult {
        @Override
        public void to(BatchListener listener) {
            listener.answered(answered);
        }
    }

    /** A problem. */
    record Refused(long line, Bytes json, Wrong why) implements LineResult {

        static Refused of(long line, Incident incident, Language language) {
            return of(line, incident, List.of(), language);
        }

        static Refused of(long line, Incident incident, List<Fault> errors, Language language) {
            byte[] json = AnswerJson.write(LineProblem.of(line, incident, errors), language);
            return new Refused(line, Bytes.handedOver(json), incident.why());
        }

        @Override
        public void to(BatchListener listener) {
            listener.refused(why);
        }
    }
}
