package dk.indsatskompas.impact;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case system can send to one rulebook and not to another. A question with a field that is gone, or with a value that a
 * narrower one no longer takes, is refused.
 */
public record ContractDifference(List<String> added, List<String> removed, List<NarrowedField> narrower) {

    /** A field that takes less than it did, and what it no longer takes. */
    public record NarrowedField(String attribute, Text text) {}

    /** Null when a case system can go on as it does, and need know of nothing new. */
    public static @Nullable ContractDifference between(Rulebook before, Rulebook after) {
        Vocabulary old = before.contents().vocabulary();
        Vocabulary now = after.contents().vocabulary();
        ContractDifference difference = new ContractDifference(
                only(now, old),
                only(old, now),
                old.attributes().stream()
                        .flatMap(attribute -> now.find(attribute.path()).stream()
                                .flatMap(other -> narrowed(attribute, old, other, now)))
                        .toList());
        boolean none = difference.added.isEmpty() && difference.removed.isEmpty() && difference.narrower.isEmpty();
        return none ? null : difference;
    }

    private static List<String> only(Vocabulary here, Vocabulary there) {
        return here.attributes().stream()
                .map(Attribute::path)
                .filter(path -> there.find(path).isEmpty())
                .toList();
    }

    private static Stream<NarrowedField> narrowed(Attribute before, Vocabulary old, Attribute after, Vocabulary now) {
        ValueType was = before.type();
        ValueType is = after.type();
        Optional<Text> text = was.getClass().equals(is.getClass())
                ? was.range()
                        .map(range -> narrowed(range, is.range().orElse(range)))
                        .orElseGet(() -> gone(codes(before, old), codes(after, now)))
                : Optional.of(OTHER_KIND);
        return text.map(narrower -> new NarrowedField(before.path(), narrower)).stream();
    }

    private static Optional<Text> narrowed(Whole was, Whole is) {
        return is.min() <= was.min() && is.max() >= was.max()
                ? Optional.empty()
                : Optional.of(Text.format(
                        "Tallet skal nu være fra %d til %d; før var det fra %d til %d.",
                        "The number must now be from %d to %d; before, it was from %d to %d.",
                        is.min(),
                        is.max(),
                        was.min(),
                        was.max()));
    }

    private static Optional<Text> gone(List<String> before, List<String> after) {
        return before.stream()
                .filter(code -> !after.contains(code))
                .reduce((one, other) -> one + ", " + other)
                .map(gone -> Text.format("Koderne findes ikke mere: %s.", "These codes are gone: %s.", gone));
    }

    private static List<String> codes(Attribute attribute, Vocabulary words) {
        return attribute.type().codeList().stream()
                .flatMap(list -> words.codeLists().get(list).codes().stream())
                .map(Code::id)
                .toList();
    }

    private static final Text OTHER_KIND =
            new Text("Feltet tager nu en anden slags værdi.", "The field now takes another kind of value.");
}
