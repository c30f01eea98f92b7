package dk.indsatskompas.command;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.nio.file.Path;
import java.util.Arrays;

/** What can keep a command from its end, or from one decision of many; what is said of it stands in the file beside. */
public enum Obstacle {
    FILE_UNREADABLE,
    FILE_UNWRITABLE,
    NO_CITIZEN,
    DRAFT,
    CITIZENS_KEPT,
    CITIZENS_ALIKE,
    CITIZENS_UNWRITABLE,
    POPULATION_UNREADABLE,
    CITIZENS_UNREADABLE,
    MORE_THAN_A_CITIZEN,
    ONE_FILE,
    UTF_16,
    BROKEN_OFF,
    NO_LOG,
    LOG_UNREADABLE,
    LOG_OF_OTHER_KEYS,
    NO_KEYS,
    BAD_KEYS,
    KEY_MISSING,
    KEYS_UNUSABLE,
    KEYS_READ_BY_OTHERS,
    KEYS_UNWRITABLE,
    KEY_NAME,
    KEY_PERIOD,
    NO_KEY,
    BACKUP_KEPT,
    BACKUP_UNWRITABLE,
    NO_HEAD,
    NO_KEPT_HEAD,
    OTHER_SIZE,
    NO_PROOF,
    NO_PUBLIC_KEY,
    NO_SUCH_RULEBOOK,
    NO_SUCH_FINDING,
    RULEBOOK_UNREADABLE,
    DISAGREEMENT,
    NO_SUCH_DECISION,
    RULEBOOK_OF_DECISION_UNREADABLE,
    DISAGREEMENT_ON_DECISION,
    DECISION_UNREADABLE;

    private final Text text = Texts.of(this, "text");

    public Text text(Object... arguments) {
        return text.filled(Arrays.stream(arguments)
                .map(one -> one instanceof Path path ? HostPath.said(path) : one)
                .toArray());
    }

    public CannotOpen cannot(Object... arguments) {
        return new CannotOpen(text(arguments));
    }
}
