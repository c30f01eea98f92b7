package dk.indsatskompas.spark;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.advice.Question;
import dk.indsatskompas.vocabulary.FaultKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two arguments of a function, as Spark hands them over. */
record Asked(@Nullable Object profile, @Nullable Object asOf) {
    /**
     * The question, as a rulebook reads it.
     *
     * @throws InvalidRequest with every fault, when there is one
     */
    Question by(Advisor advisor) {
        return advisor.read(
                SentProfile.json(profile, advisor.rulebook().contents().vocabulary()), day());
    }

    /** A date of SQL, in either of the classes that Spark has for it, or its text. */
    private LocalDate day() {
        try {
            return LocalDate.parse(String.valueOf(asOf));
        } catch (DateTimeException e) {
            throw new InvalidRequest(List.of(FaultKind.BAD_DATE.at("/asOf")));
        }
    }
}
