package dk.indsatskompas.web.knowledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.indsatskompas.advice.Reason;
import dk.indsatskompas.decisions.FindingUsage;
import dk.indsatskompas.evidence.Finding;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.evidence.Study;
import dk.indsatskompas.rulebook.Catalogue;
import dk.indsatskompas.rulebook.Condition;
import dk.indsatskompas.rulebook.Grade;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rulebook's knowledge in the shape in which it is served. */
record Knowledge(Rulebook rulebook) {

    /** An entry of the catalogue and the ids of the rules that recommend it. */
    record CatalogueItem(Catalogue.CatalogueEntry recommendation, List<String> rules) {}

    /**
     * A finding with its strength.
     *
     * @param gradedBy the rule of the scale that fired and the facets it looked at; absent for what has no strength
     */
    record FindingItem(
            Finding finding,
            @Nullable Strength strength,
            @Nullable Text label,
            @Nullable Reason gradedBy,
            List<String> usedByRules,
            List<String> usedByCatalogue) {}

    /**
     * A finding, and how often answers rested on it.
     *
     * @param decisions in how many recorded decisions a rule that fired rested on it; erased ones count no more
     * @param orMore true when there may be more, because no further is counted; else absent
     * @param lastDecision when the newest was recorded; absent when there is none
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

    /** A study with the ids of its findings. */
    record StudyItem(Study study, List<String> findings) {}

    /** A rule as sentences. */
    record RuleItem(
            String id, String folder, String file, int line, List<String> findings, List<Text> when, Text then) {}

    /** What a profile can hold. */
    record VocabularyItem(List<AttributeItem> attributes, List<CodeList> codeLists) {}

    /**
     * One attribute.
     *
     * @param type {@code INTEGER}, {@code BOOLEAN}, {@code CODE} or {@code CODES}
     * @param changeable whether somebody decides it
     * @param change who, or why nobody does
     * @param better which value is better for the citizen; absent when neither direction is
     */
    record AttributeItem(
            String path,
            String type,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String codeList,
            Text label,
            Text question,
            boolean changeable,
            Text change,
            @Nullable Better better,
            List<String> usedByRules) {}

    List<CatalogueItem> catalogue() {
        return rulebook.contents().catalogue().entries().stream()
                .map(entry -> new CatalogueItem(
                        entry,
                        ids(rulebook.contents().rules().stream()
                                .filter(rule -> rule.conclusion().equals(new Recommendation(entry.id()))))))
                .toList();
    }

    List<FindingItem> findings() {
        return rulebook.contents().findings().values().stream().map(this::item).toList();
    }

    /** The findings of one study; empty when there is no such study. */
    Optional<List<FindingItem>> findings(String study) {
        return rulebook.contents().studies().stream()
                .filter(candidate -> candidate.id().equals(study))
                .findFirst()
                .map(found -> found.findings().stream().map(this::item).toList());
    }

    Optional<FindingItem> finding(String id) {
        return Optional.ofNullable(rulebook.contents().findings().get(id)).map(this::item);
    }

    private FindingItem item(Finding finding) {
        Optional<Grade> grade = rulebook.grade(finding.id());
        return new FindingItem(
                finding,
                grade.map(given -> given.strength()).orElse(null),
                grade.map(given -> given.strength().label()).orElse(null),
                grade.map(given -> Reason.of(given.by())).orElse(null),
                ids(rulebook.contents().rules().stream()
                        .filter(rule -> rule.basedOn().contains(finding.id()))),
                rulebook.contents().catalogue().entries().stream()
                        .filter(entry -> names(entry).anyMatch(finding.id()::equals))
                        .map(Catalogue.CatalogueEntry::id)
                        .toList());
    }

    private static Stream<String> names(Catalogue.CatalogueEntry entry) {
        return Stream.of(
                        entry.remarks().stream(),
                        entry.deliveryConditions().stream().map(Catalogue.ModelPart::finding),
                        entry.variants().stream().map(Catalogue.Variant::finding))
                .flatMap(names -> names);
    }

    List<StudyItem> studies() {
        return rulebook.contents().studies().stream()
                .map(study -> new StudyItem(
                        study, study.findings().stream().map(Finding::id).toList()))
                .toList();
    }

    List<RuleItem> rules() {
        return Stream.concat(rulebook.contents().rules().stream(), rulebook.contents().scale().stream())
                .map(rule -> new RuleItem(
                        rule.id(),
                        rule.folder(),
                        rule.place().file(),
                        rule.place().line(),
                        rule.basedOn(),
                        rule.conditions().stream().map(Condition::text).toList(),
                        rule.said()))
                .toList();
    }

    VocabularyItem vocabulary() {
        return new VocabularyItem(
                rulebook.contents().vocabulary().attributes().stream()
                        .map(this::item)
                        .toList(),
                rulebook.contents().codeLists().lists().values().stream()
                        .sorted(Comparator.comparing(CodeList::id))
                        .toList());
    }

    private AttributeItem item(Attribute attribute) {
        List<String> rules = ids(rulebook.contents().rules().stream()
                .filter(rule -> rule.conditions().stream()
                        .anyMatch(
                                condition -> condition.constraint().attribute().equals(attribute))));
        ValueType type = attribute.type();
        return new AttributeItem(
                attribute.path(),
                type.map(whole -> "INTEGER", () -> "BOOLEAN", list -> "CODE", list -> "CODES"),
                type.range().map(Whole::min).orElse(null),
                type.range().map(Whole::max).orElse(null),
                type.codeList().orElse(null),
                attribute.label(),
                attribute.question(),
                attribute.traits().change().possible(),
                attribute.traits().change().text(),
                attribute.traits().better(),
                rules);
    }

    private static List<String> ids(Stream<Rule> rules) {
        return rules.map(Rule::id).toList();
    }
}
