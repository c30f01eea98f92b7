package dk.indsatskompas.decisions.log;

/**
 * Somebody who counts what is written, and how long others wait. Told in their threads: it must be quick and not throw.
 */
public interface WriterListener {

    WriterListener NOBODY = new WriterListener() {};

    /** A group of so many requests is on the disk, and that is how long it took. */
    default void committed(int together, long nanos) {}

    default void failed() {}

    /** Somebody waited so long until what she asked for was on the disk, or until it was sure that it is not. */
    default void waited(long nanos) {}
}
