package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.FaultKind;
import dk.indsatskompas.vocabulary.InputFault;
import java.util.List;
import java.util.stream.Stream;

/** A request that cannot be answered, with what is wrong with it. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nobody mends more than this at a time, and an answer must not be many times as large as what it answers. */
    private static final int MOST = 200;

    private final transient List<InputFault> faults;

    public InvalidRequest(List<InputFault> faults) {
        super(faults.size() + " fault(s)");
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("Refused for nothing");
        }
        this.faults = faults.size() <= MOST
                ? List.copyOf(faults)
                : Stream.concat(faults.stream().limit(MOST), Stream.of(FaultKind.MORE_FAULTS.at("")))
                        .toList();
    }

    /** Refuses a request that has faults. */
    public static void ifAny(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    public List<InputFault> faults() {
        return faults;
    }
}
