package dk.indsatskompas.process;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A reason for the service not to start. Whoever started it reads what was found and what cures it, and no stack trace. */
public class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text found;
    private final transient Text cure;

    /** What is wrong, and where, without any secret; and what helps. */
    public StartFailure(Text found, Text cure, @Nullable Throwable cause) {
        super(found.en(), cause);
        this.found = found;
        this.cure = cure;
    }

    /** One of several reasons, as the file beside its type says what was found, filled in, and what helps. */
    public static StartFailure of(Enum<?> reason, @Nullable Throwable cause, Object... found) {
        return new StartFailure(Texts.of(reason, "found").filled(found), Texts.of(reason, "cure"), cause);
    }

    public final Text found() {
        return found;
    }

    public final Text cure() {
        return cure;
    }

    /** Says in both languages why the service does not start. */
    static final class Analyzer extends AbstractFailureAnalyzer<StartFailure> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, StartFailure cause) {
            return new FailureAnalysis(inBoth(cause.found()), inBoth(cause.cure()), cause);
        }

        private static String inBoth(Text text) {
            return text.da() + "\n\n" + text.en();
        }
    }
}
