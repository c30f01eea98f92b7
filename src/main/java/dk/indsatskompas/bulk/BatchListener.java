package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.AnsweredQuestion;

/** Somebody who counts what comes of a batch: called in the order of the lines, once a line's answer has been written. */
public interface BatchListener {
    void answered(AnsweredQuestion answered);

    void refused(LineError why);

    /** A line that was answered and recorded before. */
    default void repeated() {}

    default void read(long bytes) {}
}
