package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.publishing.drafts.RuleForm;
import dk.indsatskompas.publishing.drafts.RuleForm.ConditionLine;
import dk.indsatskompas.publishing.drafts.SentenceForm;
import dk.indsatskompas.publishing.drafts.SentenceForm.Part;
import dk.indsatskompas.publishing.drafts.SharedBoundary;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Conclusion.DeliveryCondition;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.web.pages.SaidConclusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a form, sentence by sentence.
 *
 * @param adding a sentence that was picked and is to be filled in; null for none
 */
record RuleFormPage(DraftPage of, RuleForm rule, @Nullable SentenceForm adding) {
    PageWriter words() {
        return of.words();
    }

    String name() {
        return Rule.name(rule.id());
    }

    List<Part> parts(SentenceForm sentence) {
        return sentence.parts(rule.book(), words().language());
    }

    /** What a slot can hold; empty for a number. */
    List<Code> codes(SentenceForm sentence) {
        return rule.contents().codeLists().of(sentence.attribute());
    }

    /** The lines by what they are about, in the order of the file. */
    List<List<ConditionLine>> groups() {
        return List.copyOf(rule.conditions().stream()
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.subject()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Sentences that can be added, by the attribute that they test. */
    Map<Attribute, List<SentenceForm>> sentences(Subject subject) {
        return rule.sentences(subject).stream()
                .collect(Collectors.groupingBy(SentenceForm::attribute, LinkedHashMap::new, Collectors.toList()));
    }

    String template(SentenceForm sentence) {
        return words().say(rule.book().template(sentence.phrase())).replace("\"", "");
    }

    List<SharedBoundary> shared(ConditionLine line) {
        return SharedBoundary.with(rule, line);
    }

    String concluding(SharedBoundary other) {
        return SaidConclusion.of(other.rule(), rule.contents(), words());
    }

    /** Whether a line has a number of the study's own model, so that the source decides it. */
    boolean isOfTheTestedModel(ConditionLine line) {
        return concludesADeliveryCondition()
                && line.sentence() != null
                && line.sentence().attribute().range().isPresent();
    }

    private boolean concludesADeliveryCondition() {
        return rule.contents()
                .rule(rule.id())
                .filter(one -> one.conclusion() instanceof DeliveryCondition)
                .isPresent();
    }

    /** What can be chosen anew; a delivery condition is no recommendation, and stays. */
    Optional<CatalogueEntry> concluded() {
        return concludesADeliveryCondition()
                ? Optional.empty()
                : rule.concludes().flatMap(rule.contents().catalogue()::find);
    }

    List<CatalogueEntry> choices() {
        return rule.contents().catalogue().entries();
    }

    /** What the conclusion says before and behind what it is about. */
    List<String> aroundConclusion() {
        return rule.conclusion()
                .map(said ->
                        List.of(words().say(rule.book().template(said.phrase())).split("\"\\{id}\"", 2)))
                .orElse(List.of());
    }
}
