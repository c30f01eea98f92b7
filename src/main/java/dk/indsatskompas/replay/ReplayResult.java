package dk.indsatskompas.replay;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;

/** What can come of it when a decision is made once more: first against the record, then against the rulebook in force. */
enum ReplayResult {
    REPRODUCED,
    SPELLED_OTHERWISE,
    NOT_REPRODUCED,
    UNREADABLE,
    SAME_ADVICE,
    OTHER_WORDS,
    OTHER_ADVICE,
    UNANSWERABLE;

    private final Text text = Texts.of(this, "text");

    Text text(Object... counts) {
        return text.filled(counts);
    }
}
