package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleText.RuleLine;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two phrase books and checks that each phrase means one thing, in both languages, unmistakably. */
public record PhraseBookReader(Folder folder, OperandReader operands, Problems problems) {

    private static final Pattern ENTRY = Pattern.compile("\\s*+\\[(when|then)](- )?\\s*+");

    private static final Set<String> KEYWORDS = Set.of(
            "package",
            "import",
            "expander",
            "unit",
            "global",
            "function",
            "declare",
            "query",
            "rule",
            "when",
            "then",
            "end");

    private static final Pattern SUBJECT = Pattern.compile("(\\w+)\\(\\)");

    private static final Pattern CONCLUSION = Pattern.compile(
            "insert\\(new (Recommendation|StudiedPopulation|DeliveryCondition|Caution|EvidenceStrength)\\(\"\\{id}\"\\)\\);");

    public static String file(Language language) {
        return "language/" + language.code() + ".dsl";
    }

    public PhraseBook read() {
        List<Phrase> phrases = new ArrayList<>();
        for (Language language : Language.values()) {
            phrases.addAll(read(language));
        }
        PhraseBook book = new PhraseBook(phrases);
        List<Phrase> sound = book.phrases().stream().filter(this::check).toList();
        sound.forEach(phrase -> compare(phrase, book));
        tooManyAlike(book);
        return book;
    }

    private List<Phrase> read(Language language) {
        List<Phrase> phrases = new ArrayList<>();
        String[] lines = folder.readable(file(language)).orElse("").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            CheckStopped.ifInterrupted();
            Place place = new Place(file(language), i + 1, 1);
            if (isEntry(lines[i])) {
                if (phrases.size() == FolderLimits.SENTENCES) {
                    problems.add(
                            place, ProblemCode.TOO_MANY, FolderLimits.SENTENCES, new Text("sætninger", "sentences"));
                    return phrases;
                }
                entry(language, new RuleLine(lines[i], place)).ifPresent(phrases::add);
            }
        }
        return phrases;
    }

    /** Whether a line of a phrase book is neither empty nor a comment. */
    public static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    /** The first equals sign ends the sentence; none may stand in one. */
    private Optional<Phrase> entry(Language language, RuleLine line) {
        Matcher entry = ENTRY.matcher(line.text());
        int equals = line.text().indexOf('=');
        if (!entry.lookingAt()
                || line.text()
                        .substring(entry.end(), Math.max(entry.end(), equals))
                        .isBlank()) {
            problems.add(line.place(), ProblemCode.PHRASE_FORM);
            return Optional.empty();
        }
        if (equals - entry.end() > FolderLimits.SENTENCE) {
            problems.add(
                    line.place(), ProblemCode.TOO_LONG, new Text("Sætningen", "The sentence"), FolderLimits.SENTENCE);
            problems.flaw(file(language));
            return Optional.empty();
        }
        PhrasePart part = entry.group(1).equals("then")
                ? PhrasePart.CONCLUSION
                : entry.group(2) == null ? PhrasePart.SUBJECT : PhrasePart.CONDITION;
        return Optional.of(Phrase.of(
                language,
                part,
                stripped(line, entry.end(), equals),
                stripped(line, equals + 1, line.text().length())));
    }

    private static RuleLine stripped(RuleLine line, int from, int to) {
        String text = line.text().substring(from, to);
        return new RuleLine(
                text.strip(),
                line.place().right(from + text.length() - text.stripLeading().length()));
    }

    /** Whether a phrase is sound by itself; what is not is reported. */
    private boolean check(Phrase phrase) {
        int before = problems.count();
        if (!phrase.strangeCharacters().isEmpty()) {
            problems.add(phrase.place(), ProblemCode.PHRASE_CHARACTERS, phrase.strangeCharacters());
        } else if (beginsWithAKeyword(phrase)) {
            problems.addWithCure(
                    phrase.place(),
                    ProblemCode.PHRASE_CHARACTERS,
                    new Text("Begynd sætningen med et andet ord.", "Begin the sentence with another word."),
                    phrase.template().split(" ", 2)[0]);
        } else if (!phrase.fillsItsMeaning()) {
            problems.add(phrase.meansAt(), ProblemCode.PHRASE_SLOTS);
        } else {
            switch (phrase.part()) {
                case SUBJECT -> subject(phrase);
                case CONDITION -> condition(phrase);
                case CONCLUSION -> conclusion(phrase);
            }
        }
        if (problems.count() > before) {
            problems.flaw(file(phrase.language()));
        }
        return problems.count() == before;
    }

    /** At the beginning of a line the engine's reader takes such a word for something else than a sentence. */
    private static boolean beginsWithAKeyword(Phrase phrase) {
        return phrase.part() != PhrasePart.CONDITION
                && KEYWORDS.contains(phrase.template().split("\\W", 2)[0]);
    }

    /** Compares a sound phrase with the others; a flawed one of the other language may have been meant to be its pair. */
    private void compare(Phrase phrase, PhraseBook book) {
        CheckStopped.ifInterrupted();
        String other = file(phrase.language() == Language.DA ? Language.EN : Language.DA);
        if (!problems.isFlawed(other) && !book.isTranslated(phrase)) {
            problems.add(phrase.place(), ProblemCode.PHRASE_ONE_LANGUAGE, other);
        }
        Optional<Phrase> clashing = clashing(phrase, book);
        clashing.ifPresent(first -> problems.add(phrase.place(), ProblemCode.PHRASES_CLASH, first.template()));
        Phrase first = book.firstOfItsMeaning(phrase);
        if (isBefore(first, phrase) && !clashing.filter(first::equals).isPresent()) {
            problems.add(phrase.place(), ProblemCode.PHRASES_MEAN_THE_SAME, first.template());
        }
    }

    /** Only phrases that differ in numbers and quoted words at most can match one line. */
    private static Optional<Phrase> clashing(Phrase phrase, PhraseBook book) {
        return book.alike(phrase).stream()
                .filter(first -> isBefore(first, phrase))
                .filter(first -> phrase.clashesWith(first) || first.clashesWith(phrase))
                .findFirst();
    }

    private static boolean isBefore(Phrase one, Phrase other) {
        return one.place().line() < other.place().line();
    }

    /** So many would have to be compared with each other, and be tried on each line that is like them. */
    private void tooManyAlike(PhraseBook book) {
        book.phrases().stream()
                .map(book::alike)
                .filter(alike -> alike.size() > FolderLimits.ALIKE_SENTENCES)
                .map(alike -> alike.get(FolderLimits.ALIKE_SENTENCES))
                .distinct()
                .forEach(phrase -> problems.addWithCure(
                        phrase.place(),
                        ProblemCode.TOO_MANY,
                        new Text(
                                "Skriv dem som én sætning med en plads: {n:\\d+} til tallet eller \"{code}\" til ordet.",
                                "Write them as one sentence with a slot: {n:\\d+} for the number, or \"{code}\" for the word."),
                        FolderLimits.ALIKE_SENTENCES,
                        new Text(
                                "sætninger, som kun er forskellige i tal og ord i anførselstegn",
                                "sentences that differ only in numbers and quoted words")));
    }

    private void grammar(Phrase phrase) {
        problems.add(phrase.meansAt(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
    }

    private void subject(Phrase phrase) {
        if (SUBJECT.matcher(phrase.meaning()).matches()
                && subjectOf(phrase, operands.vocabulary()).isEmpty()) {
            List<String> known = operands.vocabulary().allSubjects().stream()
                    .map(subject -> subject.fact() + "()")
                    .toList();
            problems.addWithCure(
                    phrase.meansAt(),
                    ProblemCode.PHRASE_GRAMMAR,
                    NearestName.to(phrase.meaning(), known)
                            .map(Problems::didYouMean)
                            .orElse(Text.format(
                                    "Her kan stå: %s. Et nyt tilbud tilføjes først i vocabulary.yaml.",
                                    "What can stand here: %s. A new offer is first added in vocabulary.yaml.",
                                    String.join(", ", known))),
                    phrase.meaning());
        } else if (subjectOf(phrase, operands.vocabulary()).isEmpty()) {
            grammar(phrase);
        }
    }

    /** The subject that a subject phrase names. */
    public static Optional<Subject> subjectOf(Phrase phrase, Vocabulary vocabulary) {
        Matcher matcher = SUBJECT.matcher(phrase.meaning());
        return matcher.matches()
                ? vocabulary.allSubjects().stream()
                        .filter(subject -> subject.fact().equals(matcher.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private void condition(Phrase phrase) {
        Optional<ConstraintTemplate> parsed = phrase.constraint();
        if (parsed.isEmpty()) {
            grammar(phrase);
            return;
        }
        ConstraintTemplate template = parsed.get();
        List<Attribute> named = operands.named(template);
        Optional<Attribute> fitting = named.stream()
                .filter(attribute -> OperandReader.fits(attribute, template))
                .findFirst();
        if (named.isEmpty()) {
            List<String> fields = operands.vocabulary().all().stream()
                    .map(Attribute::field)
                    .distinct()
                    .toList();
            problems.unknown(phrase.meansAt(), ProblemCode.UNKNOWN_ATTRIBUTE, template.field(), fields);
        } else if (fitting.isEmpty()) {
            grammar(phrase);
        } else {
            List<String> literals = template.operands().stream()
                    .filter(operand -> !ConstraintTemplate.isSlot(operand))
                    .toList();
            operands.constraint(fitting.get(), template.operator(), literals, phrase.meansAt());
        }
    }

    private void conclusion(Phrase phrase) {
        if (!isConclusion(phrase)) {
            grammar(phrase);
        }
    }

    public static boolean isConclusion(Phrase phrase) {
        return CONCLUSION.matcher(phrase.meaning()).matches();
    }

    /** Which conclusion a conclusion phrase inserts: its simple class name. */
    public static String conclusionOf(Phrase phrase) {
        Matcher matcher = CONCLUSION.matcher(phrase.meaning());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
