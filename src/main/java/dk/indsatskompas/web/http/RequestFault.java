package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Collection;
import java.util.List;

/** What can be wrong with the parameters, the headers and the small bodies of a request, in both languages. */
public enum RequestFault {
    NO_TIME("malformed"),
    NO_DATE("malformed"),
    EMPTY_PERIOD("out-of-range"),
    NO_NUMBER("malformed"),
    NO_CHOICE("malformed"),
    NOT_OF_THIS_FORM("mismatch"),
    NO_ID("unknown-code"),
    NO_ENCODING("malformed"),
    NO_FORMAT("malformed"),
    NO_COMPARISON("unknown-code"),
    NO_IDEMPOTENCY_KEY("malformed"),
    NEITHER_TRUE_NOR_FALSE("malformed"),
    EMPTY_PARAMETER("malformed"),
    MISSING_PARAMETER("required"),
    REPEATED_PARAMETER("repeated"),
    UNKNOWN_PARAMETER("unknown-parameter"),
    NO_CHECKPOINT("malformed"),
    OTHER_LOG("mismatch"),
    NO_WITNESS("mismatch"),
    REPEATED_HEADER("repeated"),
    NEVER_FOLLOWED("unknown-parameter"),
    RULEBOOK_FOR_NOTHING("unknown-parameter"),
    BODY_FOR_NOTHING("unknown-field"),
    OTHER_CHARSET("not-utf-8"),
    MISSING_FIELD("required"),
    NO_TEXT("wrong-type"),
    NO_CODE("unknown-code"),
    TIME_MALFORMED("malformed"),
    TIME_PASSED("in-the-past"),
    REASON_REPEATED("repeated"),
    THE_SAME("repeated"),
    ONLY_MADE_UP("unknown-parameter");

    private final String code;
    private final Text message = Texts.of(this, "message");
    private final Text hint = Texts.of(this, "hint");

    RequestFault(String code) {
        this.code = code;
    }

    /** What clients know it by. */
    public String code() {
        return code;
    }

    /** What to do about it, filled in with values. */
    public Text hint(Object... values) {
        return values.length == 0 ? hint : hint.filled(values);
    }

    /** The fault of a place in a request, the hint filled in with values. */
    public InputFault at(String pointer, Object... values) {
        return at(pointer, hint(values));
    }

    /** The fault of a place in a request, with a hint of its own. */
    public InputFault at(String pointer, Text ownHint) {
        return new InputFault(pointer, code, message, ownHint);
    }

    /** The refusal of a request that has only this fault. */
    public InvalidRequest refused(String pointer) {
        return new InvalidRequest(List.of(at(pointer)));
    }

    /** The fault of a word that is none of several; the hint is the one that it is nearest to, or else another hint. */
    public InputFault at(String pointer, String word, Collection<String> choices, Text otherwise) {
        return at(
                pointer,
                NearestName.to(word, choices)
                        .map(near -> Text.format("Mente du »%s«?", "Did you mean “%s”?", near))
                        .orElse(otherwise));
    }
}
