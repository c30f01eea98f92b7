package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a line that is no sentence of the phrase book was probably meant to say: what people get wrong is tried in turn. */
public record SentenceSuggestion(PhraseBook book, OperandReader operands, Language language, PhrasePart part) {
    private static final List<UnaryOperator<String>> REPAIRS = List.of(
            line -> line.replaceFirst("(?<! ) *+(//|#).*$", ""),
            line -> line.replaceFirst("(?<![ .,;:!])[ .,;:!]+$", ""),
            line -> line.replaceFirst("^(og|and|,) +", ""),
            line -> line.replaceAll("['’‘`´]", "\""),
            line -> line.chars().filter(c -> c == '"').count() % 2 == 1 ? line + "\"" : line,
            line -> line.contains("\"") ? line : line.replaceFirst("(?<!\\S)(\\S+)$", "\"$1\""),
            line -> line.replaceAll("(\\d) (?=\\d{3}\\b)", "$1"),
            line -> line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1),
            line -> line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1));

    private static final Pattern DATE = Pattern.compile(
            "(?iu)\\b\\d{4}-\\d\\d?-\\d\\d?\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b\\d{1,2}[./-] ?\\d{1,2}[./-] ?\\d{2,4}\\b"
                    + "|\\b(?:\\d{1,2}\\.? ?)?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober"
                    + "|november|december|january|february|march|may|june|july|october)(?: \\d{1,2},?)? \\d{4}\\b");

    private static final Pattern OR = Pattern.compile("(?iu)(?<![^ ])(?:eller|or)(?![^ ])");

    /** What may have been denied, in either language: the word left out, or the sentence without it. */
    private static final List<Map.Entry<String, String>> AFFIRMED = List.of(
            Map.entry("(?iu)(^| )(?:ikke|ej|aldrig|not|never)(?= |$)", ""),
            Map.entry("(?iu)(^| )(?:ingen|intet)(?= )", "$1en"),
            Map.entry("(?iu)(^| )no(?= )", "$1a"),
            Map.entry("(?iu)(^| )does not have(?= )", "$1has"),
            Map.entry("(?iu)(^| )do(?:es)? not (\\p{L}+)", "$1$2s"));

    /** What to write instead; empty when nothing in the phrase book is like it. */
    public Optional<Text> cure(String line) {
        return repaired(line)
                .map(ProblemWords.DID_YOU_MEAN::text)
                .or(() -> DATE.matcher(line).find() ? Optional.of(ProblemWords.NO_DATES.text()) : Optional.empty())
                .or(() -> denied(line, this::understood))
                .or(() -> numberInWords(line))
                .or(() -> twoInOne(line))
                .or(() -> either(line))
                .or(() -> otherLanguage(line))
                .or(() -> nearest(line).map(ProblemWords.DID_YOU_MEAN::text))
                .or(() ->
                        denied(line, near -> book.nearest(language, part, near).flatMap(this::understood)));
    }

    public Text possible() {
        return switch (part) {
            case SUBJECT -> sentences().then(ProblemWords.NEW_OFFER.text());
            case CONDITION -> ProblemWords.NEW_ATTRIBUTE.text();
            case CONCLUSION -> sentences();
        };
    }

    private Text sentences() {
        List<String> all = book.of(language, part).stream()
                .map(phrase -> phrase.template().replaceAll("\\{\\w+}", "…"))
                .toList();
        return ProblemWords.POSSIBLE.text(Printable.listed(all));
    }

    /** An "or" that no sentence has: it begins the line, or stands between what can be said alone. */
    private Optional<Text> either(String line) {
        List<String> sides = Stream.of(OR.split(line)).map(String::strip).toList();
        boolean isMeant = OR.matcher(line).lookingAt() || sides.stream().anyMatch(this::isSentence);
        boolean isOneSentence = sides.size() > 1
                && nearest(line).filter(near -> OR.matcher(near).find()).isPresent();
        if (!isMeant || isOneSentence) {
            return Optional.empty();
        }
        boolean whole = sides.size() > 1 && sides.stream().allMatch(this::isSentence);
        String hyphen = part == PhrasePart.CONDITION ? "- " : "";
        Text twoRules = ProblemWords.TWO_RULES.text();
        return Optional.of(
                whole
                        ? twoRules.then(new Text(
                                "Skriv »" + hyphen + String.join("« i den ene og »" + hyphen, sides) + "« i den anden.",
                                "Write “" + hyphen + String.join("” in one and “" + hyphen, sides) + "” in the other."))
                        : twoRules);
    }

    private Optional<String> repaired(String line) {
        List<String> tries = new ArrayList<>();
        String all = line;
        for (UnaryOperator<String> repair : REPAIRS) {
            tries.add(repair.apply(line));
            all = repair.apply(all);
            tries.add(all);
        }
        return tries.stream()
                .flatMap(one -> understood(one).flatMap(said -> withItsCodes(one, said)).stream())
                .findFirst();
    }

    /** With a code for what it is called; empty when it names something else where a code stands. */
    private Optional<String> withItsCodes(String line, UnderstoodSentence said) {
        Optional<String> list =
                said.phrase().constraint().flatMap(operands::fitting).flatMap(attribute -> attribute.codeList());
        if (list.isEmpty()) {
            return Optional.of(line);
        }
        Map<String, String> codes = new HashMap<>();
        said.slots().forEach((slot, name) -> operands.code(list.get(), name).ifPresent(code -> codes.put(slot, code)));
        return Optional.of(codes)
                .filter(all -> all.size() == said.slots().size())
                .map(all -> said.phrase().say(all));
    }

    private Optional<Text> numberInWords(String line) {
        return book.inDigits(language, part, line)
                .map(open -> ProblemWords.DIGITS.text(open.replaceAll("\\{\\w+}", "…")));
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
        ProblemWords cure = language == Language.DA ? ProblemWords.IN_DANISH : ProblemWords.IN_ENGLISH;
        return book.understand(PhraseBook.other(language), part, line)
                .map(understood -> cure.text(understood.said().in(language)));
    }

    /** A line without its hyphen stands where a subject should. */
    private Optional<String> nearest(String line) {
        Optional<String> nearest = book.nearest(language, part, line);
        return nearest.isPresent() || part != PhrasePart.SUBJECT
                ? nearest
                : book.nearest(language, PhrasePart.CONDITION, line).map(sentence -> "- " + sentence);
    }

    /** A line that denies what the phrase book can say: the sentence for its opposite, or how one is made. */
    private Optional<Text> denied(String line, Function<String, Optional<UnderstoodSentence>> affirm) {
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

    private Optional<UnderstoodSentence> understood(String line) {
        return book.understand(language, part, line);
    }

    private boolean isSentence(String line) {
        return book.isSentence(language, part, line);
    }
}
