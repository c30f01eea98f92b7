package dk.indsatskompas.vocabulary;

import java.util.List;

/** A closed list of codes. */
public record CodeList(String id, Text title, List<Code> codes) {
    public List<String> ids() {
        return codes.stream().map(Code::id).toList();
    }
}
