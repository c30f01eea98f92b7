package dk.indsatskompas.vocabulary;

import java.util.List;
import java.util.Optional;

/** A closed list of codes. */
public record CodeList(String id, Text title, List<Code> codes) {

    public Optional<Code> find(String code) {
        for (Code candidate : codes) {
            if (candidate.id().equals(code)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    public List<String> ids() {
        return codes.stream().map(Code::id).toList();
    }
}
