package dk.indsatskompas.advice;

import java.util.Locale;

/** How much of an answer somebody asks for. What is recorded is always all of it. */
public enum AnswerDetail {
    FULL,
    BRIEF;

    Object of(Answer whole) {
        return this == FULL ? whole : BriefAnswer.of(whole);
    }

    /** As a caller writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
