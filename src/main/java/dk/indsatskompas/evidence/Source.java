package dk.indsatskompas.evidence;

import dk.indsatskompas.vocabulary.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param address where it can be found, or null for a citation without one
 * @param name what it is called in a sentence, where the rulebook is made from it
 * @param outside true when it is a supplement from outside the source that the rulebook is made from
 * @param peerReviewed true for an article in a peer-reviewed journal
 */
public record Source(
        String id,
        @Nullable Text name,
        String citation,
        @Nullable String address,
        boolean outside,
        boolean peerReviewed) {

    /** What follows author and year in a citation. */
    private static final Pattern TITLE = Pattern.compile("((?<=\\d{4})\\. |: ).*$");

    /** As people cite it in a sentence: by its name, or by author and year. */
    public Text named() {
        return name == null ? Text.same(TITLE.matcher(citation).replaceFirst("")) : name;
    }
}
