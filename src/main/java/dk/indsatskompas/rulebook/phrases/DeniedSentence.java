package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line that denies what the phrase book can say: the sentence for its opposite, or how one is made. */
record DeniedSentence(PhraseBook book, OperandReader operands, Language language, PhrasePart part) {

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
            ConstraintTemplate open = meant.opposite();
            ConstraintTemplate filled = new ConstraintTemplate(open.field(), open.operator(), open.fill(said.slots()));
            return book.of(language, part).stream()
                    .flatMap(phrase -> phrase.saying(filled).stream())
                    .findFirst()
                    .map(ProblemWords.DID_YOU_MEAN::text)
                    .orElseGet(() -> unwritten(said.said(), open));
        });
    }

    /** A number that is not another is less or more, and no sentence can say either. */
    private Text unwritten(Text said, ConstraintTemplate opposite) {
        return opposite.text()
                .filter(text -> operands.fitting(opposite).isPresent())
                .map(text -> ProblemWords.NO_OPPOSITE.text(said, text))
                .orElse(ProblemWords.LESS_OR_MORE.text(said));
    }

    private Optional<Text> notAdvised(UnderstoodSentence said) {
        if (!PhraseBookReader.conclusionOf(said.phrase()).equals("Recommendation")) {
            return Optional.empty();
        }
        Text notAdvised = ProblemWords.NOT_ADVISED.text();
        return book.of(language, part).stream()
                .filter(phrase -> PhraseBookReader.conclusionOf(phrase).equals("Caution"))
                .map(phrase -> notAdvised.then(ProblemWords.CAUTION.text(phrase.say(said.slots()))))
                .findFirst()
                .or(() -> Optional.of(notAdvised));
    }
}
