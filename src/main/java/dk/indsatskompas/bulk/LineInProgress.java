package dk.indsatskompas.bulk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line on its way to its answer: either what has come of it so far, or what it is told because nothing more does.
 *
 * @param reached null once it is refused
 * @param refused null as long as it is not
 */
record LineInProgress<T>(
        long number, @Nullable T reached, @Nullable LineResult refused) {

    /** What a line at the end of its way is told. */
    static LineResult told(LineInProgress<? extends LineResult> line) {
        return line.reached() == null ? Objects.requireNonNull(line.refused()) : line.reached();
    }
}
