package dk.indsatskompas.decisions.proof;

/** Who wants to know how far verification has come. */
@FunctionalInterface
public interface VerificationProgress {

    VerificationProgress SILENT = (checked, all) -> {};

    /** That so many of all entries have been checked; told again and again, and not for every single one. */
    void checked(long checked, long all);
}
