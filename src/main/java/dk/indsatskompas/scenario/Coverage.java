package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * How much of a folder its scenarios and whole citizens touch.
 *
 * @param scenarios how many there are
 * @param citizens how many whole citizens there are
 * @param counts one for each aspect, in their order
 * @param missing what no example touches, in the order of the files
 */
public record Coverage(int scenarios, int citizens, List<Count> counts, List<Missing> missing) {

    /** What is counted. */
    public enum Aspect {
        RULE_FIRES("regler, der gælder", "rules that fire"),
        RULE_SILENT("regler, der ikke gælder", "rules that are silent"),
        RULE_UNDETERMINED("regler, der er uafgjorte", "rules that are undetermined"),
        CONDITION_TRUE("betingelser, der er opfyldt", "conditions that hold"),
        CONDITION_FALSE("betingelser, der ikke er opfyldt", "conditions that do not hold"),
        CONDITION_UNKNOWN("betingelser, der ikke er oplyst", "conditions that are not known"),
        THRESHOLD("sider af grænser", "sides of thresholds"),
        FINDING("fund, som regler bygger på", "findings that rules rest on"),
        CODE("koder, der er i kraft", "codes in force");

        private final Text said;

        Aspect(String da, String en) {
            this.said = new Text(da, en);
        }

        /** In words, as the head of a line of the table. */
        public Text said() {
            return said;
        }
    }

    /** How many of all are touched. */
    public record Count(Aspect aspect, int touched, int of) {}

    /** One thing that no example touches: where it stands, what is missing, and the cure. */
    public record Missing(Aspect aspect, Place place, Text found, Text cure) {}
}
