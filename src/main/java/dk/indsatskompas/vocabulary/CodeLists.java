package dk.indsatskompas.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All code lists of a rulebook by id. */
public final class CodeLists {
    /** Why a recommendation was accepted, changed or rejected. */
    public static final String FEEDBACK_REASON = "feedbackReason";

    /** In which role somebody decided that. */
    public static final String FEEDBACK_BY = "feedbackBy";

    private final Map<String, CodeList> lists;
    private final Map<String, Map<String, Code>> codes = new HashMap<>();

    public CodeLists(Map<String, CodeList> lists) {
        this.lists = Map.copyOf(lists);
        this.lists.forEach((id, list) -> {
            Map<String, Code> byId = new LinkedHashMap<>();
            list.codes().forEach(code -> byId.putIfAbsent(code.id(), code));
            codes.put(id, byId);
        });
    }

    public Map<String, CodeList> lists() {
        return lists;
    }

    /** The list with this id; every list that the vocabulary names is present, which the reader has checked. */
    public CodeList get(String id) {
        CodeList list = lists.get(id);
        if (list == null) {
            throw new IllegalArgumentException("No code list " + id);
        }
        return list;
    }

    public Optional<Code> find(String list, String code) {
        return Optional.ofNullable(codes.getOrDefault(list, Map.of()).get(code));
    }

    /** The ids of the codes of a list that is present, in its order. */
    public Set<String> ids(String list) {
        return Collections.unmodifiableSet(codes.getOrDefault(list, Map.of()).keySet());
    }
}
