package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.Comparator;

/** One thing wrong with a rules folder: where, what was found, and the cure. */
public record Problem(Place place, ProblemCode code, Text found, Text cure) {

    /** By place, then by code. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::code);

    /** {@code rules.dslr:12:7  RB014  what was found. The cure.} */
    public String in(Language language) {
        return place + "  " + code.id() + "  " + found.in(language) + " " + cure.in(language);
    }
}
