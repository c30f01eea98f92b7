package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.AnsweredQuestion;

/** Somebody who counts what comes of a batch: called in the order of the lines, once a line's answer has been written. */
public interface BatchListener {

    /** A line was answered. */
    void answered(AnsweredQuestion answered);

    /** A line was not. */
    void refused(LineError why);

    /** So many bytes of the batch have been read. */
    default void read(long bytes) {}
}
