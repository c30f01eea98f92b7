package dk.indsatskompas.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The codes of the list that an attribute holds codes of; none for another attribute. */
    public List<Code> of(Attribute attribute) {
        return attribute.codeList().map(list -> get(list).codes()).orElse(List.of());
    }

    /** What an attribute is called and what it holds: {@code i job: nej}. */
    public Text fact(Attribute attribute, Object value) {
        return Text.format("%s: %s", "%s: %s", attribute.label(), said(attribute, value));
    }

    private Text said(Attribute attribute, Object value) {
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? NONE
                    : Text.joined(
                            "; ",
                            several.stream().map(code -> said(attribute, code)).toList());
        }
        if (value instanceof Boolean yes) {
            return yes ? YES : NO;
        }
        return attribute
                .codeList()
                .flatMap(list -> find(list, value.toString()))
                .map(Code::label)
                .orElseGet(() -> Text.same(value.toString()));
    }

    /** The ids of the codes of a list that is present, in its order. */
    public Set<String> ids(String list) {
        return Collections.unmodifiableSet(codes.getOrDefault(list, Map.of()).keySet());
    }

    /** What a value is called that is no code. */
    public static final Text YES = new Text("ja", "yes");

    public static final Text NO = new Text("nej", "no");
    public static final Text NONE = new Text("ingen", "none");
}
