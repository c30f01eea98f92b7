package dk.indsatskompas.vocabulary;

import java.time.LocalDate;
import java.util.List;

/** A closed list of codes. */
public record CodeList(String id, Text title, List<Code> codes) {
    public List<String> ids() {
        return codes.stream().map(Code::id).toList();
    }

    /** The ids of the codes in force on a day. */
    public List<String> inForce(LocalDate day) {
        return codes.stream().filter(code -> code.inForce(day)).map(Code::id).toList();
    }
}
