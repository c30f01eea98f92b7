package dk.indsatskompas.impact;

import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks say differently, before anybody is asked: in rules, those of the scale among them, in findings, in
 * the ranking (absent when both have the same), in what one alone can recommend, and in what it can be sent.
 */
public record RulebookDifference(
        List<RuleDifference> rules,
        List<GradeDifference> findings,
        @Nullable RankingDifference ranking,
        List<String> added,
        List<String> removed,
        @Nullable ContractDifference contract) {
    /** A finding that came, went, is graded differently or has other figures; without strength where it has none. */
    public record GradeDifference(
            String finding,
            @Nullable Strength before,
            @Nullable Strength after,
            boolean otherFigures) {}

    /** The keys of the ranking, the most important first. */
    public record RankingDifference(List<String> before, List<String> after) {}

    public static RulebookDifference between(Rulebook before, Rulebook after) {
        return new RulebookDifference(
                rules(before, after),
                findings(before, after),
                ranking(before, after),
                only(after, before),
                only(before, after),
                ContractDifference.between(before, after));
    }

    static Map<String, Rule> rules(Rulebook rulebook) {
        return rulebook.contents().allRules().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    private static List<RuleDifference> rules(Rulebook before, Rulebook after) {
        Map<String, Rule> old = rules(before);
        Map<String, Rule> now = rules(after);
        return inEither(old, now)
                .sorted()
                .flatMap(id -> RuleDifference.between(id, old.get(id), now.get(id)))
                .toList();
    }

    private static List<GradeDifference> findings(Rulebook before, Rulebook after) {
        Map<String, Finding> old = before.contents().findings();
        Map<String, Finding> now = after.contents().findings();
        return inEither(old, now)
                .sorted()
                .map(id -> new GradeDifference(
                        id, strength(before, id), strength(after, id), otherFigures(old.get(id), now.get(id))))
                .filter(one -> !Objects.equals(one.before(), one.after())
                        || one.otherFigures()
                        || old.containsKey(one.finding()) != now.containsKey(one.finding()))
                .toList();
    }

    private static @Nullable Strength strength(Rulebook rulebook, String finding) {
        return rulebook.grade(finding).map(Grade::strength).orElse(null);
    }

    private static boolean otherFigures(@Nullable Finding before, @Nullable Finding after) {
        return before != null && after != null && !Objects.equals(before.figures(), after.figures());
    }

    private static @Nullable RankingDifference ranking(Rulebook before, Rulebook after) {
        List<String> old = keys(before);
        List<String> now = keys(after);
        return old.equals(now) ? null : new RankingDifference(old, now);
    }

    private static List<String> keys(Rulebook rulebook) {
        return rulebook.contents().ranking().stream()
                .map(key -> key.id().code())
                .toList();
    }

    private static List<String> only(Rulebook here, Rulebook there) {
        Catalogue others = there.contents().catalogue();
        return here.contents().catalogue().ids().stream()
                .filter(id -> others.find(id).isEmpty())
                .toList();
    }

    /** The keys of both, each once, those of the first in front. */
    static <K> Stream<K> inEither(Map<K, ?> first, Map<K, ?> then) {
        return Stream.concat(first.keySet().stream(), then.keySet().stream()).distinct();
    }

    /** What can be sent to one rulebook only: a field that is gone, or a value that no longer fits, is refused. */
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

        private static Stream<NarrowedField> narrowed(
                Attribute before, Vocabulary old, Attribute after, Vocabulary now) {
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
            return words.codeLists().of(attribute).stream().map(Code::id).toList();
        }

        private static final Text OTHER_KIND =
                new Text("Feltet tager nu en anden slags værdi.", "The field now takes another kind of value.");
    }
}
