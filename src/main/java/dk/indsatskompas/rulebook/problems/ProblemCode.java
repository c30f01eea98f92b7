package dk.indsatskompas.rulebook.problems;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;
import java.util.Locale;

/** Everything that can be wrong with a rules folder, with its words. {@code %1$s} and so on are filled in where it is found. */
public enum ProblemCode {
    MISSING_FILE,
    EXTRA_FILE,
    NOT_UTF8,
    YAML_SYNTAX,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_VALUE,
    ID_DISAGREES,
    DUPLICATE_ID,
    RULE_STRUCTURE,
    RULE_HEAD,
    RAW_DRL,
    UNKNOWN_SENTENCE,
    WRONG_SUBJECT,
    UNKNOWN_FINDING,
    UNKNOWN_RECOMMENDATION,
    UNKNOWN_CODE,
    NUMBER_OUT_OF_RANGE,
    UNKNOWN_ATTRIBUTE,
    PHRASE_GRAMMAR,
    PHRASE_ONE_LANGUAGE,
    PHRASES_CLASH,
    DUPLICATE_RULE,
    CONTRADICTION,
    SAME_RULE,
    BASED_ON_NOTHING,
    FINDING_UNUSED,
    FINDING_USED_AND_EXCUSED,
    STRENGTH_NOT_ONE,
    CAUSAL_WORDING,
    PERCENT_OF_WHAT,
    EVIDENCE_TOO_WEAK,
    FIGURES_DISAGREE,
    TABLES_STALE,
    NO_FIRING_SCENARIO,
    NO_SILENT_SCENARIO,
    THRESHOLD_ONE_SIDED,
    SCENARIO_FAILED,
    SCENARIO_RULE_UNKNOWN,
    SCENARIO_PROFILE,
    RECOMMENDATION_WITHOUT_RULE,
    CONDITION_WITHOUT_RULE,
    READ_DIFFERENTLY,
    NOT_THE_FINDINGS_KIND,
    PHRASES_MEAN_THE_SAME,
    PHRASE_CHARACTERS,
    PHRASE_FORM,
    PHRASE_SLOTS,
    FINDING_WITHDRAWN,
    TOO_MANY_FILES,
    FILE_TOO_LARGE,
    FOLDER_TOO_LARGE,
    NOT_A_ZIP,
    ENCRYPTED,
    WRONG_PATH,
    SAME_NAME,
    LINK,
    ARCHIVE,
    UNREADABLE,
    EMPTY_FILE,
    COPIED_STUDY,
    SMART_QUOTES,
    BULLET,
    CHARACTER,
    TOO_LONG,
    NAME,
    TOO_MANY,
    MORE_PROBLEMS,
    UNFORESEEN,
    CHECK_TOO_LONG,
    NAME_IN_PROFILE,
    FORBIDDEN_ATTRIBUTE,
    NOT_FOR_SUCH_VALUES,
    INDIRECTNESS_WITHOUT_RULE,
    UNKNOWN_INTERPRETATION,
    INTERPRETATION_UNUSED,
    INTERPRETATION_NOT_READ,
    INTERPRETATION_NOT_NAMED,
    ATTRIBUTE_UNUSED,
    NOT_SPOKEN_OF_HERE,
    GUARANTEE_BROKEN,
    GUARANTEE_OF_NOBODY,
    GUARANTEE_NOT_DECIDED;

    private final Text found = Texts.of(this, "found");
    private final Text cure = Texts.of(this, "cure");

    /** Stable and short: {@code RB001}, in the order above; a new code goes last. */
    @JsonValue
    @SuppressWarnings("EnumOrdinal")
    public String id() {
        return String.format(Locale.ROOT, "RB%03d", ordinal() + 1);
    }

    public Text found(Object... arguments) {
        return found.filled(arguments);
    }

    public Text cure(Object... arguments) {
        return cure.filled(arguments);
    }
}
