package dk.indsatskompas.vocabulary;

import java.util.Locale;

/** What can be wrong with a question that was sent. Its message and its hint stand beside it. */
public enum FaultKind {
    NOT_AN_OBJECT,
    MALFORMED_JSON,
    /** The same in the first line: which line of a batch that is, whoever reads it knows. */
    MALFORMED_LINE("malformed-json"),
    /** The same, where nobody knows at which place. */
    UNREADABLE_JSON("malformed-json"),
    MORE_AFTER_OBJECT("malformed-json"),
    NOT_UTF_8,
    BEYOND_LIMITS,
    DUPLICATE_KEY,
    MORE_FAULTS,
    REFERENCE_MISSING("required"),
    BAD_REFERENCE("malformed"),
    REFERENCE_LIKE_CPR("cpr-number"),
    BAD_DATE("malformed"),
    UNKNOWN_FIELD,
    MISSPELT_FIELD("unknown-field"),
    NO_WHOLE_NUMBER("wrong-type"),
    NO_YES_OR_NO("wrong-type"),
    NO_CODE("wrong-type"),
    NO_LIST("wrong-type"),
    NO_OBJECT("wrong-type"),
    OUT_OF_RANGE,
    TOO_LONG,
    LINE_TOO_LONG("too-large"),
    DUPLICATE,
    UNKNOWN_CODE,
    CODE_NOT_YET_IN_FORCE("code-not-in-force"),
    CODE_NO_LONGER_IN_FORCE("code-not-in-force"),
    CODE_REPLACED("code-not-in-force");

    private final String code;
    private final Text message = Texts.of(this, "message");
    private final Text hint = Texts.of(this, "hint");

    FaultKind() {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    FaultKind(String code) {
        this.code = code;
    }

    /** What clients know it by. */
    public String code() {
        return code;
    }

    public InputFault at(String pointer, Object... arguments) {
        return new InputFault(pointer, code, message.filled(arguments), hint.filled(arguments));
    }
}
