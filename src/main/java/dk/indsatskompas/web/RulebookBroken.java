package dk.indsatskompas.web;

import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.vocabulary.Fault;
import java.util.List;

/** A rules folder was submitted that has problems. */
final class RulebookBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    RulebookBroken(BrokenRulebook broken) {
        this.faults = broken.problems().stream()
                .map(problem ->
                        new Fault(problem.place().toString(), problem.code().id(), problem.found(), problem.cure()))
                .toList();
    }

    /** Every problem; the pointer is file:line:column. */
    List<Fault> faults() {
        return faults;
    }
}
