package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.List;

/**
 * How much of a folder its scenarios and whole citizens touch.
 *
 * @param counts one for each aspect, in their order
 * @param missing what no example touches, in the order of the files
 */
public record Coverage(int scenarios, int citizens, List<Count> counts, List<Missing> missing) {

    /** What is counted. */
    public enum Aspect {
        RULE_FIRES,
        RULE_SILENT,
        RULE_UNDETERMINED,
        CONDITION_TRUE,
        CONDITION_FALSE,
        CONDITION_UNKNOWN,
        THRESHOLD,
        FINDING,
        CODE;

        private final Text said = Texts.of(this, "said");
        private final Text found = Texts.of(this, "found");
        private final Text cure = Texts.of(this, "cure");

        /** In words, as the head of a line of the table. */
        public Text said() {
            return said;
        }

        /** One thing of it that no example touches: first what it is about, then a file or a list. */
        Missing missing(Place place, Object... arguments) {
            return new Missing(
                    this,
                    place,
                    Text.format(found.da(), found.en(), arguments),
                    Text.format(cure.da(), cure.en(), arguments));
        }
    }

    /** How many of all are touched. */
    public record Count(Aspect aspect, int touched, int of) {}

    /** One thing that no example touches: where it stands, what is missing, and the cure. */
    public record Missing(Aspect aspect, Place place, Text found, Text cure) {}
}
