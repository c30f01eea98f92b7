package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a line that is no sentence of the phrase book was probably meant to say: what people get wrong is tried in turn. */
public record SentenceSuggestion(PhraseBook book, Language language, PhrasePart part) {

    private static final List<UnaryOperator<String>> REPAIRS = List.of(
            line -> line.replaceFirst(" *(//|#).*$", ""),
            line -> line.replaceFirst("(?<![ .,;:!])[ .,;:!]+$", ""),
            line -> line.replaceFirst("^(og|and|,) +", ""),
            line -> line.replaceAll("['’‘`´]", "\""),
            line -> line.chars().filter(c -> c == '"').count() % 2 == 1 ? line + "\"" : line,
            line -> line.contains("\"") ? line : line.replaceFirst("(?<!\\S)(\\S+)$", "\"$1\""),
            line -> line.replaceAll("(\\d) (?=\\d{3}\\b)", "$1"),
            line -> line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1),
            line -> line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1));

    /** What to write instead; empty when nothing in the phrase book is like it. */
    public Optional<Text> cure(String line) {
        return repaired(line)
                .map(Problems::didYouMean)
                .or(() -> numberInWords(line))
                .or(() -> twoInOne(line))
                .or(() -> otherLanguage(line))
                .or(() -> nearest(line).map(Problems::didYouMean));
    }

    private Optional<String> repaired(String line) {
        List<String> tries = new ArrayList<>();
        String all = line;
        for (UnaryOperator<String> repair : REPAIRS) {
            tries.add(repair.apply(line));
            all = repair.apply(all);
            tries.add(all);
        }
        return tries.stream().filter(this::isSentence).findFirst();
    }

    private Optional<Text> numberInWords(String line) {
        return book.inDigits(language, part, line)
                .map(open -> Text.format(
                        "Skriv tallet med cifre: »%s«.",
                        "Write the number in digits: “%s”.", open.replaceAll("\\{\\w+}", "…")));
    }

    private Optional<Text> twoInOne(String line) {
        List<String> sentences = Stream.of(line.split(" (?:og|and|[-–—]) |, "))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return part == PhrasePart.CONDITION
                        && sentences.size() > 1
                        && sentences.stream().allMatch(this::isSentence)
                ? Optional.of(new Text(
                        "Skriv hver sætning på sin egen linje: »- " + String.join("« og »- ", sentences) + "«.",
                        "Write each sentence on a line of its own: “- " + String.join("” and “- ", sentences) + "”."))
                : Optional.empty();
    }

    private Optional<Text> otherLanguage(String line) {
        Language other = language == Language.DA ? Language.EN : Language.DA;
        return book.understand(other, part, line)
                .map(understood -> Text.format(
                        "Filen er på %s. Skriv »%s«.",
                        "The file is in %s. Write “%s”.",
                        language == Language.DA ? new Text("dansk", "Danish") : new Text("engelsk", "English"),
                        understood.said().in(language)));
    }

    /** A line without its hyphen stands where a subject should. */
    private Optional<String> nearest(String line) {
        Optional<String> nearest = book.nearest(language, part, line);
        return nearest.isPresent() || part != PhrasePart.SUBJECT
                ? nearest
                : book.nearest(language, PhrasePart.CONDITION, line).map(sentence -> "- " + sentence);
    }

    private boolean isSentence(String line) {
        return book.understand(language, part, line).isPresent();
    }
}
