package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.KnownFacts;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Truth;
import java.util.function.Function;

/**
 * One line of a rule: {@code Borgeren} is the subject, {@code er under 30 år} the sentence, and both together the text.
 *
 * @param wanted what must come of it: TRUE in every rule, and UNKNOWN where a guarantee says that something is not known
 */
public record Condition(Constraint constraint, Truth wanted, Text subject, Text sentence, Text text, Place place) {
    public Condition(Constraint constraint, Text subject, Text sentence, Place place) {
        this(constraint, Truth.TRUE, subject, sentence, subject.then(sentence), place);
    }

    public boolean isAboutTheUnknown() {
        return wanted == Truth.UNKNOWN;
    }

    /** The same, said to be unknown. */
    public Condition asUnknown() {
        return new Condition(constraint, Truth.UNKNOWN, subject, sentence, text, place);
    }

    public boolean holds(KnownFacts known) {
        return constraint.test(known) == wanted;
    }

    /** A line that is told with what its codes are called, in place of the codes. */
    public static Condition of(Constraint constraint, Text subject, Text sentence, Place place, CodeLists lists) {
        Text told = sentence;
        for (String list : constraint.attribute().codeList().stream().toList()) {
            for (Object code : constraint.operands()) {
                told = lists.find(list, code.toString())
                        .map(Code::label)
                        .map(within(told, code))
                        .orElse(told);
            }
        }
        return new Condition(constraint, Truth.TRUE, subject, sentence, subject.then(told), place);
    }

    private static Function<Text, Text> within(Text sentence, Object code) {
        String written = '"' + code.toString() + '"';
        return label -> new Text(
                sentence.da().replace(written, label.uncapitalised().da()),
                sentence.en().replace(written, label.uncapitalised().en()));
    }

    /** The line as it is written in a rule, for whoever writes one. */
    public Text written() {
        return subject.then(sentence);
    }

    public Attribute attribute() {
        return constraint.attribute();
    }
}
