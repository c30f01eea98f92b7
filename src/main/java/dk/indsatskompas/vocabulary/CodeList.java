package dk.indsatskompas.vocabulary;

import java.util.List;
import java.util.Optional;

/** A closed list of codes. */
public record CodeList(String id, Text title, List<Code> codes) {

    public Optional<Code> find(String code) {
        return codes.stream().filter(candidate -> candidate.id().equals(code)).findFirst();
    }

    /** The codes' ids, in the order of the list. */
    public List<String> ids() {
        return codes.stream().map(Code::id).toList();
    }
}
