package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/**
 * One rule of the rulebook.
 *
 * @param folder the study it belongs to, or {@link #SCALE}
 * @param basedOn ids of the findings it rests on; empty for a rule of the scale
 * @param conditions all must be true for the rule to fire
 * @param said the conclusion as a sentence
 */
public record Rule(
        String folder,
        String name,
        List<String> basedOn,
        List<Condition> conditions,
        Conclusion conclusion,
        Text said,
        Place place) {

    /** The folder whose rules grade findings; every other folder with rules is a study. */
    public static final String SCALE = "evidence_scale";

    /** Known by this everywhere: {@code inklusion_2011/IPS til borgere med alvorlig sindslidelse}. */
    public String id() {
        return folder + "/" + name;
    }
}
