package dk.indsatskompas.web;

import dk.indsatskompas.vocabulary.Fault;
import java.util.List;

/** A request that cannot be answered, with everything that is wrong with it. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidRequest(List<Fault> faults) {
        super(faults.size() + " fault(s)");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
