package dk.indsatskompas.rulebook;

import java.util.Collection;

/** The engine fired other rules than those whose conditions are all true. No answer may be given then. */
public final class EngineDisagreement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineDisagreement(Collection<String> onlyEngine, Collection<String> onlyMatrix) {
        super("Fired only by the engine: " + onlyEngine + "; only by the condition matrix: " + onlyMatrix);
    }
}
