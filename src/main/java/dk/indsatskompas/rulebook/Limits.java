package dk.indsatskompas.rulebook;

/**
 * How much a rules folder may hold, wherever it comes from. The shipped one has 30 files, a quarter of a megabyte, 35 rules
 * and 130 sentences in each language.
 */
final class Limits {

    static final int FILES = 500;
    static final int MEGABYTE = 1 << 20;
    static final int FILE = 2 * MEGABYTE;
    static final int FOLDER = 16 * MEGABYTE;

    /** Characters in one line of a file. */
    static final int LINE = 2_000;

    /** Characters in one text. */
    static final int TEXT = 4_000;

    /** Characters in the name of a folder or file, and in an id. */
    static final int NAME = 64;

    /** Characters in the version of the rulebook. */
    static final int VERSION = 64;

    /** Characters in the name of a rule, which is a sentence. */
    static final int RULE_NAME = 200;

    /** Digits in a number, the decimals included. */
    static final int DIGITS = 20;

    /** Sections and lists within each other. */
    static final int DEPTH = 20;

    /** Sections, lists and values in one file. */
    static final int NODES = 200_000;

    /** Fields in one section; none that is known has a fourth of it. */
    static final int FIELDS = 100;

    /** Elements in one list. */
    static final int ELEMENTS = 5_000;

    static final int SENTENCES = 5_000;

    /** Characters in a sentence of the phrase book: each line of a rule holds it in both languages. */
    static final int SENTENCE = 300;

    /** Sentences that differ in their numbers and quoted words only: these are compared one by one. */
    static final int ALIKE_SENTENCES = 100;

    static final int RULES = 5_000;

    /** Lines of one rule, and findings that it is based on; Drools' expander tries each sentence of a rule on each line. */
    static final int CONDITIONS = 30;

    static final int CONDITIONS_OF_ALL_RULES = 25_000;

    static final int FINDINGS = 5_000;

    static final int RECOMMENDATIONS = 500;

    /** Sources of a folder or a study, and arms of a study; also how many of them one finding can name. */
    static final int SOURCES = 200;

    /** Problems that are told at once. */
    static final int PROBLEMS = 200;

    /** Characters in what is said of one problem. */
    static final int SAID = 1_000;

    private Limits() {}
}
