package dk.indsatskompas.command;

import dk.indsatskompas.access.ApiKeyFile.BrokenApiKeyFile;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.LogTrouble;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.store.Store.OlderStore;
import dk.indsatskompas.process.SecretFile.ExposedFile;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.Optional;

/** Something that a command was told to read or write cannot be. Nothing was found out. */
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The exit code: the same as for a command that is called wrongly. */
    public static final int EXIT = 2;

    private final transient Text text;

    public CannotOpen(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What a command says that cannot go on; empty for a fault of the program. */
    public static Optional<Text> said(Exception e) {
        if (e instanceof CannotOpen cannot) {
            return Optional.of(cannot.text);
        }
        if (e instanceof StoreUnavailable) {
            return Optional.of(Obstacle.LOG_UNREADABLE.text(deepest(e)));
        }
        if (e instanceof DamagedStore) {
            return Optional.of(Obstacle.LOG_OF_OTHER_KEYS.text(String.valueOf(e.getMessage())));
        }
        if (e instanceof OlderStore) {
            return Optional.of(LogTrouble.OLDER_STORE.text());
        }
        if (e instanceof RulebookCache.Unreadable) {
            return Optional.of(Obstacle.RULEBOOK_UNREADABLE.text());
        }
        if (e instanceof EngineDisagreement) {
            return Optional.of(Obstacle.DISAGREEMENT.text());
        }
        return e instanceof BrokenApiKeyFile file ? Optional.of(file.found().then(file.cure())) : Optional.empty();
    }

    private static String deepest(Throwable e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : deepest(e.getCause());
    }

    public static CannotOpen of(ExposedFile e) {
        return new CannotOpen(e.found().then(e.cure()).then(Obstacle.KEYS_READ_BY_OTHERS.text()));
    }

    /** A rules folder that is to answer and cannot come into force. */
    public static CannotOpen of(BrokenRulebook e) {
        return new CannotOpen(new Text(e.list(Language.DA), e.list(Language.EN)));
    }
}
