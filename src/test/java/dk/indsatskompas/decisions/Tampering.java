package dk.indsatskompas.decisions;

import java.util.Arrays;
import java.util.stream.Stream;

/** A way to change a log behind its back, at a place that the random numbers choose. */
interface Tampering {

    /** Tampers, and tells the number of the first entry that verification must name. */
    long commit(Crime crime);

    static Stream<Tampering> all() {
        return Stream.of(
                        ChainTampering.values(),
                        KeyTampering.values(),
                        IndexTampering.values(),
                        FeedbackTampering.values(),
                        RulebookTampering.values())
                .flatMap(Arrays::stream);
    }
}
