package dk.indsatskompas.bulk;

import dk.indsatskompas.advice.Advice;
import dk.indsatskompas.rulebook.Evaluation;

/** Somebody who counts what comes of a batch. Told in the order of the lines, once a line's answer has been written. */
public interface Watching {

    /**
     * A line was answered.
     *
     * @param evaluation what came of every rule
     */
    void answered(Advice advice, Evaluation evaluation);

    /** A line was not. */
    void refused(Wrong why);

    /** So many bytes of the batch have been read. */
    default void read(long bytes) {}
}
