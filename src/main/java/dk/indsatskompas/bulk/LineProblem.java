package dk.indsatskompas.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;

/** What stands in the place of an answer. */
record LineProblem(long line, LineProblemDetails problem) {

    /** What went wrong, as RFC 9457 has it. It never repeats what was sent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LineProblemDetails(
            String type, Text title, int status, Text detail, String instance, List<InputFault> errors) {}

    static LineProblem of(long line, BatchIncident incident, List<InputFault> errors) {
        LineError why = incident.why();
        LineProblemDetails problem =
                new LineProblemDetails(why.uri(), why.title(), why.status(), why.detail(), incident.instance(), errors);
        return new LineProblem(line, problem);
    }
}
