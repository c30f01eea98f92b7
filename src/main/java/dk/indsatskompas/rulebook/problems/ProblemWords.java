package dk.indsatskompas.rulebook.problems;

import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Texts;

/** What problems say beside the texts of their codes: cures that are known better, and what a code's text is filled in with. */
public enum ProblemWords {
    DID_YOU_MEAN,
    ONE_LINE,
    POSSIBLE,
    POSSIBLE_SUBJECTS,
    NEW_OFFER,
    NEW_ATTRIBUTE,
    NO_DATES,
    TWO_RULES,
    DIGITS,
    IN_DANISH,
    IN_ENGLISH,
    NO_OPPOSITE,
    LESS_OR_MORE,
    NOT_ADVISED,
    CAUTION,
    SENTENCE,
    SENTENCES,
    ALIKE_SENTENCES,
    SLOTS,
    ANOTHER_WORD,
    A_STRENGTH,
    A_RECOMMENDATION,
    RANGE,
    ONE_STRENGTH,
    NO_STRENGTH,
    NONE,
    RULE_CHANGES,
    RULE_FALLS,
    REMARK_FALLS,
    CONDITION_FALLS,
    VARIANT_FALLS,
    NOTHING_LEFT,
    CARRIED,
    TOO_WEAK,
    UNSOUND,
    DELETE_REMARK,
    OTHER_FINDING;

    private final Text text = Texts.of(this, "text");

    public Text text(Object... arguments) {
        return Text.format(text.da(), text.en(), arguments);
    }
}
