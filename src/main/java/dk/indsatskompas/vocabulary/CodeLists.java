package dk.indsatskompas.vocabulary;

import java.util.Map;

/** All code lists of a rulebook by id. */
public record CodeLists(Map<String, CodeList> lists) {

    /** Why a recommendation was accepted, changed or rejected. */
    public static final String FEEDBACK_REASON = "feedbackReason";

    /** In which role somebody decided that. */
    public static final String FEEDBACK_BY = "feedbackBy";

    /** The list with this id; every list that the vocabulary names is present, which the reader has checked. */
    public CodeList get(String id) {
        CodeList list = lists.get(id);
        if (list == null) {
            throw new IllegalArgumentException("No code list " + id);
        }
        return list;
    }
}
