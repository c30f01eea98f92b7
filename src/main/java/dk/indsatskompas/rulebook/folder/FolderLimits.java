package dk.indsatskompas.rulebook.folder;

/**
 * How much a rules folder may hold, wherever it comes from. The shipped one has 30 files, a quarter of a megabyte, 35 rules
 * and 130 sentences in each language.
 */
public final class FolderLimits {
    static final int FILES = 500;
    static final int MEGABYTE = 1 << 20;
    static final int FILE = 2 * MEGABYTE;
    static final int FOLDER = 16 * MEGABYTE;

    /** Characters in one line of a file. */
    static final int LINE = 2_000;
    /** Characters in one text. */
    public static final int TEXT = 4_000;
    /** Characters in the name of a folder or file, and in an id. */
    public static final int NAME = 64;
    /** Characters in the version of the rulebook. */
    public static final int VERSION = 64;
    /** Characters in the name of a rule, which is a sentence. */
    public static final int RULE_NAME = 200;

    /** Digits in a number, the decimals included. */
    public static final int DIGITS = 20;
    /** Sections and lists within each other. */
    public static final int DEPTH = 20;
    /** Sections, lists and values in one file. */
    public static final int NODES = 200_000;
    /** Fields in one section; none that is known has a fourth of it. */
    public static final int FIELDS = 100;
    /** Elements in one list. */
    public static final int ELEMENTS = 5_000;

    public static final int SENTENCES = 5_000;
    /** Characters in a sentence of the phrase book: each line of a rule holds it in both languages. */
    public static final int SENTENCE = 300;
    /** Sentences that differ in their numbers and quoted words only: these are compared one by one. */
    public static final int ALIKE_SENTENCES = 100;

    public static final int RULES = 5_000;
    /** Lines of one rule, and findings that it is based on; Drools' expander tries each sentence of a rule on each line. */
    public static final int CONDITIONS = 30;

    public static final int CONDITIONS_OF_ALL_RULES = 25_000;
    public static final int FINDINGS = 5_000;
    public static final int RECOMMENDATIONS = 500;
    /** Sources of a folder or a study, and arms of a study; also how many of them one finding can name. */
    public static final int SOURCES = 200;
    /** Levels by which one doubt can lower an evidence strength. */
    public static final int LEVELS = 10;

    /** Problems that are told at once. */
    public static final int PROBLEMS = 200;
    /** Characters in what is said of one problem. */
    public static final int SAID = 1_000;

    private FolderLimits() {}
}
