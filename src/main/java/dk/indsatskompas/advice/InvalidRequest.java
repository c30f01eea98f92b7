package dk.indsatskompas.advice;

import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.stream.Stream;

/** A request that cannot be answered, with what is wrong with it. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody mends more than this at a time, and an answer must not be many times as large as what it answers. */
    private static final int MOST = 200;

    private static final InputFault MORE = new InputFault(
            "",
            "more-faults",
            new Text("Der er flere fejl end dem, der er nævnt.", "There are more faults than those listed."),
            new Text("Ret dem, der er nævnt, og send igen.", "Correct those listed, and send it again."));

    private final transient List<InputFault> faults;

    public InvalidRequest(List<InputFault> faults) {
        super(faults.size() + " fault(s)");
        this.faults = faults.size() <= MOST
                ? List.copyOf(faults)
                : Stream.concat(faults.stream().limit(MOST), Stream.of(MORE)).toList();
    }

    public List<InputFault> faults() {
        return faults;
    }
}
