package dk.indsatskompas.web.pages;

import dk.indsatskompas.evidence.IndirectnessReason;
import dk.indsatskompas.evidence.Strength;
import dk.indsatskompas.page.PageWriter;
import dk.indsatskompas.rulebook.Catalogue.CatalogueEntry;
import dk.indsatskompas.rulebook.Catalogue.ModelPart;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Text;
import java.util.stream.Stream;

/** What a rule concludes, with what its code is called in place of the code. */
public final class SaidConclusion {
    private SaidConclusion() {}

    /** In the language of the page. */
    public static String of(Rule rule, Contents contents, PageWriter words) {
        String id = rule.conclusion().id();
        Stream<Text> called = Stream.of(
                        contents.catalogue().find(id).map(CatalogueEntry::title).stream(),
                        contents.catalogue().entries().stream()
                                .flatMap(entry -> entry.deliveryConditions().stream())
                                .filter(part -> part.id().equals(id))
                                .map(ModelPart::text),
                        contents.strengths().find(id).map(Strength::label).stream(),
                        contents.strengths().indirectness().stream()
                                .filter(doubt -> doubt.id().equals(id))
                                .map(IndirectnessReason::text))
                .flatMap(texts -> texts);
        String said = words.say(rule.said());
        return called.findFirst()
                .map(text -> said.replace(
                        '"' + id + '"',
                        words.say(text.each(SaidConclusion::bare).quoted())))
                .orElse(said);
    }

    /** A sentence as it stands within another. */
    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
