package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.vocabulary.Text;
import java.util.regex.Pattern;

/** What Git leaves behind where two people changed the same lines. */
public final class MergeConflict {

    public static final Pattern MARK = Pattern.compile("^((?:<{7}|={7}|>{7})(?: .*)?)$");

    public static final Text CURE = new Text(
            "Git har sat linjen ind, fordi to har rettet samme sted. Behold den ene udgave, og slet linjerne med <<<<<<<, ======= og >>>>>>>.",
            "Git put the line in because two people changed the same place. Keep one of the versions, and delete the lines with <<<<<<<, ======= and >>>>>>>.");

    private MergeConflict() {}

    public static boolean isMark(String line) {
        return MARK.matcher(line).matches();
    }
}
