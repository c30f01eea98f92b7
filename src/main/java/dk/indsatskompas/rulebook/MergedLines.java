package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Text;
import java.util.regex.Pattern;

/** What Git leaves behind where two people changed the same lines. */
final class MergedLines {

    static final Pattern MARK = Pattern.compile("^((?:<{7}|={7}|>{7})(?: .*)?)$");

    static final Text CURE = new Text(
            "Git har sat linjen ind, fordi to har rettet samme sted. Behold den ene udgave, og slet linjerne med <<<<<<<, ======= og >>>>>>>.",
            "Git put the line in because two people changed the same place. Keep one of the versions, and delete the lines with <<<<<<<, ======= and >>>>>>>.");

    private MergedLines() {}

    static boolean isMark(String line) {
        return MARK.matcher(line).matches();
    }
}
