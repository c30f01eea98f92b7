package dk.indsatskompas.rulebook;

/** How much a rules folder may hold, wherever it comes from. The shipped one has 30 files and a quarter of a megabyte. */
final class Limits {

    static final int FILES = 500;
    static final int MEGABYTE = 1 << 20;
    static final int FILE = 2 * MEGABYTE;
    static final int FOLDER = 16 * MEGABYTE;

    private Limits() {}
}
