package dk.indsatskompas.web.rulebooks;

import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.InputFault;
import java.util.List;

/** A rules folder was submitted that has problems. */
public final class RulebookBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputFault> faults;

    RulebookBroken(BrokenRulebook broken) {
        this.faults = broken.problems().stream()
                .map(problem -> new InputFault(
                        problem.place().toString(), problem.code().id(), problem.found(), problem.cure()))
                .toList();
    }

    /** Every problem; the pointer is file:line:column. */
    public List<InputFault> faults() {
        return faults;
    }
}
