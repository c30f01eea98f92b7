package dk.indsatskompas.advice;

import java.util.List;
import java.util.Locale;

/** How much of an answer somebody asks for. What is recorded is always all of it. */
public enum AnswerDetail {
    FULL,
    BRIEF,
    /** What the rows of a table are made of: a brief answer with a card for each recommendation, however long it gets. */
    CARDS;

    /** Those that a caller of the service may name. */
    public static final List<AnswerDetail> ASKED = List.of(FULL, BRIEF);

    /** As a caller writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
