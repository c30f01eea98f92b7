package dk.indsatskompas.rulebook;

import java.util.BitSet;
import java.util.List;

/** The engine fired other rules than those whose conditions are all true. No answer may be given then. */
public final class EngineDisagreement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineDisagreement(BitSet fired, BitSet explained, List<Rule> rules) {
        super("Fired only by the engine: " + only(fired, explained, rules) + "; only by the condition matrix: "
                + only(explained, fired, rules));
    }

    private static List<String> only(BitSet these, BitSet others, List<Rule> rules) {
        BitSet only = (BitSet) these.clone();
        only.andNot(others);
        return only.stream().mapToObj(rules::get).map(Rule::id).toList();
    }
}
