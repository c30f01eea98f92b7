package dk.indsatskompas.web.knowledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.FindingUsage;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.SourceRef;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Grade;
import dk.indsatskompas.rulebook.Interpretation;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Attribute.Better;
import dk.indsatskompas.vocabulary.CodeList;
import dk.indsatskompas.vocabulary.Conclusion.Recommendation;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.ValueType.Whole;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rulebook's knowledge in the shape in which it is served. */
final class Knowledge {
    private Knowledge() {}

    /** An entry of the catalogue and the ids of the rules that recommend it. */
    record CatalogueItem(Catalogue.CatalogueEntry recommendation, List<String> rules) {
        static CatalogueItem of(Catalogue.CatalogueEntry entry, Contents contents) {
            return new CatalogueItem(
                    entry,
                    contents.concluding(new Recommendation(entry.id()))
                            .map(Rule::id)
                            .toList());
        }
    }

    /**
     * A finding with its strength.
     *
     * @param gradedBy the rule of the scale that fired and the facets it looked at; absent for what has no strength
     * @param interpretations how the rules that rest on it read the source
     */
    record FindingItem(
            Finding finding,
            @Nullable Strength strength,
            @Nullable Text label,
            @Nullable Reason gradedBy,
            List<String> usedByRules,
            List<String> usedByCatalogue,
            List<InterpretationItem> interpretations) {
        static FindingItem of(Finding finding, Rulebook rulebook) {
            Optional<Grade> grade = rulebook.grade(finding.id());
            return new FindingItem(
                    finding,
                    grade.map(given -> given.strength()).orElse(null),
                    grade.map(given -> given.strength().label()).orElse(null),
                    grade.map(given -> Reason.of(given.by())).orElse(null),
                    ids(rulebook.contents(), rule -> rule.basedOn().contains(finding.id())),
                    rulebook.contents().catalogue().entries().stream()
                            .filter(entry -> entry.findings().anyMatch(finding.id()::equals))
                            .map(Catalogue.CatalogueEntry::id)
                            .toList(),
                    InterpretationItem.all(
                            rulebook.contents(), rule -> rule.basedOn().contains(finding.id())));
        }
    }

    /**
     * A finding; in how many recorded decisions that are not erased a rule that fired rested on it, and whether there may be
     * more, because no further is counted; and when the newest was recorded.
     */
    record OneFinding(
            @JsonUnwrapped FindingItem item,
            long decisions,
            @Nullable Boolean orMore,
            @Nullable Instant lastDecision) {
        static OneFinding of(FindingItem item, FindingUsage rested) {
            return new OneFinding(item, rested.decisions(), rested.orMore() ? true : null, rested.last());
        }
    }

    /** How the rules read a word of the source, where they must read it more sharply than it is. */
    record InterpretationItem(
            String id, Text word, String locator, Text text, List<SourceRef> restsOn, List<String> usedByRules) {
        /** Those by which some of the rules read the source. */
        static List<InterpretationItem> all(Contents contents, Predicate<Rule> some) {
            return contents.interpretations().stream()
                    .filter(one -> contents.rules().stream()
                            .filter(some)
                            .anyMatch(rule -> rule.reads().contains(one.id())))
                    .map(one -> of(one, contents))
                    .toList();
        }

        static InterpretationItem of(Interpretation one, Contents contents) {
            return new InterpretationItem(
                    one.id(),
                    one.word(),
                    one.locator(),
                    one.text(),
                    one.restsOn(),
                    ids(contents, rule -> rule.reads().contains(one.id())));
        }
    }

    /** A study with the ids of its findings. */
    record StudyItem(Study study, List<String> findings) {}

    record RuleItem(
            String id,
            String folder,
            String file,
            int line,
            List<String> findings,
            List<String> interpretations,
            List<Text> when,
            Text then) {
        static RuleItem of(Rule rule) {
            return new RuleItem(
                    rule.id(),
                    rule.folder(),
                    rule.place().file(),
                    rule.place().line(),
                    rule.basedOn(),
                    rule.reads(),
                    rule.conditions().stream().map(Condition::text).toList(),
                    rule.said());
        }
    }

    record VocabularyItem(List<AttributeItem> attributes, List<CodeList> codeLists) {
        static VocabularyItem of(Contents contents) {
            return new VocabularyItem(
                    contents.vocabulary().attributes().stream()
                            .map(attribute -> AttributeItem.of(attribute, contents))
                            .toList(),
                    contents.codeLists().lists().values().stream()
                            .sorted(Comparator.comparing(CodeList::id))
                            .toList());
        }
    }

    /**
     * One attribute: an {@code INTEGER}, a {@code BOOLEAN}, a {@code CODE} or {@code CODES}; whether somebody decides it, and
     * who, or why nobody does; and which value is better for the citizen, if one is.
     */
    record AttributeItem(
            String path,
            @JsonUnwrapped ValueItem value,
            Text label,
            Text question,
            boolean changeable,
            Text change,
            @Nullable Better better,
            List<String> usedByRules) {
        static AttributeItem of(Attribute attribute, Contents contents) {
            return new AttributeItem(
                    attribute.path(),
                    ValueItem.of(attribute.type()),
                    attribute.label(),
                    attribute.question(),
                    attribute.traits().change().possible(),
                    attribute.traits().change().text(),
                    attribute.traits().better(),
                    ids(contents, rule -> tests(rule, attribute)));
        }

        private static boolean tests(Rule rule, Attribute attribute) {
            return rule.conditions().stream()
                    .anyMatch(condition -> condition.constraint().attribute().equals(attribute));
        }
    }

    /** What an attribute can hold. */
    record ValueItem(
            String type,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String codeList) {
        static ValueItem of(ValueType type) {
            return new ValueItem(
                    type.map(whole -> "INTEGER", () -> "BOOLEAN", list -> "CODE", list -> "CODES"),
                    type.range().map(Whole::min).orElse(null),
                    type.range().map(Whole::max).orElse(null),
                    type.codeList().orElse(null));
        }
    }

    private static List<String> ids(Contents contents, Predicate<Rule> chosen) {
        return contents.rules().stream().filter(chosen).map(Rule::id).toList();
    }
}
