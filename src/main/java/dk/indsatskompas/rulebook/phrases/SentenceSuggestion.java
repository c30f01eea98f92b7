package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Printable;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    /** A day, as people write it in either language. */
    private static final Pattern DATE = Pattern.compile(
            "(?iu)\\b\\d{4}-\\d\\d?-\\d\\d?\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b\\d{1,2}[./-] ?\\d{1,2}[./-] ?\\d{2,4}\\b"
                    + "|\\b(?:\\d{1,2}\\.? ?)?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober"
                    + "|november|december|january|february|march|may|june|july|october)(?: \\d{1,2},?)? \\d{4}\\b");

    private static final Pattern OR = Pattern.compile("(?iu)(?<![^ ])(?:eller|or)(?![^ ])");

    /** What to write instead; empty when nothing in the phrase book is like it. */
    public Optional<Text> cure(String line) {
        DeniedSentence denied = new DeniedSentence(book, language, part);
        return repaired(line)
                .map(Problems::didYouMean)
                .or(() -> DATE.matcher(line).find() ? Optional.of(NO_DATES) : Optional.empty())
                .or(() -> denied.cure(line))
                .or(() -> numberInWords(line))
                .or(() -> twoInOne(line))
                .or(() -> either(line))
                .or(() -> otherLanguage(line))
                .or(() -> nearest(line).map(Problems::didYouMean))
                .or(() -> denied.nearlyCure(line));
    }

    /** What can be written there at all, when nothing is like the line. */
    public Text possible() {
        return switch (part) {
            case SUBJECT -> sentences().then(NO_SUBJECT);
            case CONDITION -> NO_ATTRIBUTE;
            case CONCLUSION -> sentences();
        };
    }

    private Text sentences() {
        List<String> all = book.of(language, part).stream()
                .map(phrase -> phrase.template().replaceAll("\\{\\w+}", "…"))
                .toList();
        return Text.format("Her kan stå: %s.", "What can stand here: %s.", Printable.listed(all));
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
        return Optional.of(
                whole
                        ? TWO_RULES.then(new Text(
                                "Skriv »" + hyphen + String.join("« i den ene og »" + hyphen, sides) + "« i den anden.",
                                "Write “" + hyphen + String.join("” in one and “" + hyphen, sides) + "” in the other."))
                        : TWO_RULES);
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

    private static final Text NO_DATES = new Text(
            "En regel kender ingen datoer. Skal den gælde fra en bestemt dag, så lad regelbogen træde i kraft den dag (»from«, når den aktiveres). Begynder eller ophører en kode, så skriv »from« eller »until« ved koden i codelists.yaml.",
            "A rule knows no dates. If it is to hold from a certain day, let the rulebook come into force on that day (“from” when it is activated). If a code begins or ends, write “from” or “until” at the code in codelists.yaml.");
    private static final Text TWO_RULES = new Text(
            "Et »eller« er to regler, som ellers siger det samme.",
            "An “or” is two rules that otherwise say the same.");
    private static final Text NO_ATTRIBUTE = new Text(
            "Se sætningerne i rules/README.md. Handler linjen om en oplysning, som profilen ikke har, så tilføj den i vocabulary.yaml, og skriv en sætning om den i language/da.dsl og language/en.dsl.",
            "See the sentences in rules/README.md. If the line is about something that the profile does not have, add it in vocabulary.yaml, and write a sentence about it in language/da.dsl and language/en.dsl.");
    private static final Text NO_SUBJECT = new Text(
            "Er det et nyt tilbud, så tilføj det i vocabulary.yaml, og giv det et navn i language/da.dsl og language/en.dsl.",
            "If it is a new offer, add it in vocabulary.yaml, and give it a name in language/da.dsl and language/en.dsl.");

    private boolean isSentence(String line) {
        return book.understand(language, part, line).isPresent();
    }
}
