package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line that denies what the phrase book can say: the sentence for its opposite, or how one is made. */
record DeniedSentence(PhraseBook book, Language language, PhrasePart part) {

    /** What may have been denied, in either language: the word left out, or the sentence without it. */
    private static final List<Map.Entry<String, String>> AFFIRMED = List.of(
            Map.entry("(?iu)(^| )(?:ikke|ej|aldrig|not|never)(?= |$)", ""),
            Map.entry("(?iu)(^| )(?:ingen|intet)(?= )", "$1en"),
            Map.entry("(?iu)(^| )no(?= )", "$1a"),
            Map.entry("(?iu)(^| )does not have(?= )", "$1has"),
            Map.entry("(?iu)(^| )do(?:es)? not (\\p{L}+)", "$1$2s"));

    /** What to write, of a line that is the denial of a sentence. */
    Optional<Text> cure(String line) {
        return opposite(line, affirmed -> book.understand(language, part, affirmed));
    }

    /** The same, of a line that is nearly the denial of a sentence. */
    Optional<Text> nearlyCure(String line) {
        return opposite(
                line,
                affirmed ->
                        book.nearest(language, part, affirmed).flatMap(near -> book.understand(language, part, near)));
    }

    private Optional<Text> opposite(String line, Function<String, Optional<UnderstoodSentence>> affirm) {
        return affirmed(line)
                .flatMap(affirmed -> affirm.apply(affirmed).stream())
                .findFirst()
                .flatMap(said -> part == PhrasePart.CONCLUSION ? notAdvised(said) : opposite(said));
    }

    private static Stream<String> affirmed(String line) {
        return Polarity.of(line).contains(Polarity.DENIED)
                ? AFFIRMED.stream()
                        .map(one ->
                                line.replaceFirst(one.getKey(), one.getValue()).strip())
                        .filter(affirmed -> !affirmed.equals(line))
                : Stream.empty();
    }

    private Optional<Text> opposite(UnderstoodSentence said) {
        return said.phrase().constraint().map(meant -> {
            ConstraintTemplate opposite = meant.opposite();
            ConstraintTemplate filled =
                    new ConstraintTemplate(opposite.field(), opposite.operator(), opposite.fill(said.slots()));
            return book.of(language, part).stream()
                    .flatMap(phrase -> phrase.saying(filled).stream())
                    .findFirst()
                    .map(Problems::didYouMean)
                    .orElse(Text.format(
                            MISSING.da(),
                            MISSING.en(),
                            said.said(),
                            opposite.text().orElse("…")));
        });
    }

    private Optional<Text> notAdvised(UnderstoodSentence said) {
        if (!PhraseBookReader.conclusionOf(said.phrase()).equals("Recommendation")) {
            return Optional.empty();
        }
        Optional<String> caution = book.of(language, part).stream()
                .filter(phrase -> PhraseBookReader.conclusionOf(phrase).equals("Caution"))
                .map(phrase -> phrase.say(said.slots()))
                .findFirst();
        return Optional.of(caution.map(sentence -> Text.format(CAUTION.da(), CAUTION.en(), sentence))
                .orElse(NOT_ADVISED));
    }

    private static final Text MISSING = new Text(
            "Ordbogen har ingen sætning for det modsatte af »%1$s«. Tilføj én i language/da.dsl og én i language/en.dsl, begge med højresiden %2$s.",
            "The phrase book has no sentence for the opposite of “%1$s”. Add one in language/da.dsl and one in language/en.dsl, both with the right-hand side %2$s.");
    private static final Text NOT_ADVISED = new Text(
            "En regel kan ikke fraråde: det, som ingen regel anbefaler, bliver ikke anbefalet. Gør betingelserne snævrere i de regler, der anbefaler det.",
            "A rule cannot advise against: what no rule recommends is not recommended. Narrow the conditions of the rules that recommend it.");
    private static final Text CAUTION =
            NOT_ADVISED.then(new Text("Eller skriv et forbehold: »%1$s«.", "Or write a caution: “%1$s”."));
}
