package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.folder.FolderLimits;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the two phrase books and checks that each phrase means one thing, in both languages, unmistakably. */
public record PhraseBookReader(Folder folder, OperandReader operands, Problems problems) {
    /** The first equals sign ends the sentence; none may stand in one. */
    private static final Pattern ENTRY = Pattern.compile("(?s)\\s*+\\[(when|then)](- )?\\s*+([^=]*+)=(.*)");

    /** At the beginning of a line the engine's reader takes such a word for something else than a sentence. */
    private static final Pattern KEYWORD =
            Pattern.compile("(?:package|import|expander|unit|global|function|declare|query|rule|when|then|end)(?!\\w)");

    private static final Pattern SUBJECT = Pattern.compile("(Unknown\\.)?(\\w+)\\(\\)");

    private static final Pattern CONCLUSION = Pattern.compile(
            "insert\\(new (Recommendation|StudiedPopulation|PopulationUnknown|DeliveryCondition|Caution|InPlace|Indirectness"
                    + "|EvidenceStrength|Never|Always|AlwaysOrInPlace)\\(\"\\{id}\"\\)\\);"
                    + "|insert\\(new (?:(Never|Always|AlwaysOrInPlace)\\(\\)|(NeverAbove)\\(\"\\{id}\", \"\\{other}\"\\)"
                    + "|(AtLeast)\\(\"\\{id}\", \"\\{strength}\"\\))\\);");

    public static String file(Language language) {
        return "language/" + language.code() + ".dsl";
    }

    public PhraseBook read() {
        PhraseBook book = new PhraseBook(Stream.of(Language.values())
                .flatMap(language -> read(language).stream())
                .toList());
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
                    problems.add(place, ProblemCode.TOO_MANY, FolderLimits.SENTENCES, ProblemWords.SENTENCES);
                    return phrases;
                }
                entry(language, new RuleLine(lines[i], place)).ifPresent(phrases::add);
            }
        }
        return phrases;
    }

    public static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private Optional<Phrase> entry(Language language, RuleLine line) {
        Matcher entry = ENTRY.matcher(line.text());
        if (!entry.matches() || entry.group(3).isBlank()) {
            if (RuleFile.isForeignComment(line.text().strip())) {
                problems.addWithCure(line.place(), ProblemCode.PHRASE_FORM, ProblemWords.COMMENTS_OF_PHRASES.text());
            } else {
                problems.add(line.place(), ProblemCode.PHRASE_FORM);
            }
            return Optional.empty();
        }
        if (entry.group(3).length() > FolderLimits.SENTENCE) {
            problems.add(line.place(), ProblemCode.TOO_LONG, ProblemWords.SENTENCE, FolderLimits.SENTENCE);
            problems.flaw(file(language));
            return Optional.empty();
        }
        PhrasePart part = entry.group(1).equals("then")
                ? PhrasePart.CONCLUSION
                : entry.group(2) == null ? PhrasePart.SUBJECT : PhrasePart.CONDITION;
        return Optional.of(
                Phrase.of(language, part, stripped(entry, 3, line.place()), stripped(entry, 4, line.place())));
    }

    private static RuleLine stripped(Matcher entry, int group, Place line) {
        String text = entry.group(group);
        int indent = text.length() - text.stripLeading().length();
        return new RuleLine(text.strip(), line.right(entry.start(group) + indent));
    }

    private boolean check(Phrase phrase) {
        int before = problems.count();
        if (!phrase.strangeCharacters().isEmpty()) {
            problems.add(phrase.place(), ProblemCode.PHRASE_CHARACTERS, phrase.strangeCharacters());
        } else if (phrase.part() != PhrasePart.CONDITION
                && KEYWORD.matcher(phrase.template()).lookingAt()) {
            problems.addWithCure(
                    phrase.place(),
                    ProblemCode.PHRASE_CHARACTERS,
                    ProblemWords.ANOTHER_WORD.text(),
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

    /** Compares a sound phrase with the others; a flawed one of the other language may have been meant to be its pair. */
    private void compare(Phrase phrase, PhraseBook book) {
        CheckStopped.ifInterrupted();
        String other = file(PhraseBook.other(phrase.language()));
        if (!problems.isFlawed(other) && !book.isTranslated(phrase)) {
            problems.add(phrase.place(), ProblemCode.PHRASE_ONE_LANGUAGE, other);
        }
        // Only phrases that differ in numbers and quoted words at most can match one line.
        Optional<Phrase> clashing = book.alike(phrase).stream()
                .filter(one -> isBefore(one, phrase) && (phrase.clashesWith(one) || one.clashesWith(phrase)))
                .findFirst();
        clashing.ifPresent(first -> problems.add(phrase.place(), ProblemCode.PHRASES_CLASH, first.template()));
        Phrase first = book.translation(phrase, phrase.language());
        if (isBefore(first, phrase) && clashing.filter(first::equals).isEmpty()) {
            problems.add(phrase.place(), ProblemCode.PHRASES_MEAN_THE_SAME, first.template());
        }
    }

    private static boolean isBefore(Phrase one, Phrase other) {
        return one.place().line() < other.place().line();
    }

    /** So many would have to be compared with each other, and be tried on each line that is like them. */
    private void tooManyAlike(PhraseBook book) {
        book.phrases().stream()
                .flatMap(phrase -> book.alike(phrase).stream().skip(FolderLimits.ALIKE_SENTENCES))
                .distinct()
                .forEach(phrase -> problems.addWithCure(
                        phrase.place(),
                        ProblemCode.TOO_MANY,
                        ProblemWords.SLOTS.text(),
                        FolderLimits.ALIKE_SENTENCES,
                        ProblemWords.ALIKE_SENTENCES.text()));
    }

    private void grammar(Phrase phrase) {
        problems.add(phrase.meansAt(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
    }

    private void subject(Phrase phrase) {
        if (subjectOf(phrase, operands.vocabulary()).isPresent()) {
            return;
        }
        if (!SUBJECT.matcher(phrase.meaning()).matches()) {
            grammar(phrase);
            return;
        }
        List<String> known = operands.vocabulary().allSubjects().stream()
                .map(subject -> subject.fact() + "()")
                .toList();
        Text cure = NearestName.to(phrase.meaning(), known)
                .map(ProblemWords.DID_YOU_MEAN::text)
                .orElse(ProblemWords.POSSIBLE_SUBJECTS.text(String.join(", ", known)));
        problems.addWithCure(phrase.meansAt(), ProblemCode.PHRASE_GRAMMAR, cure, phrase.meaning());
    }

    public static Optional<Subject> subjectOf(Phrase phrase, Vocabulary vocabulary) {
        Matcher matcher = SUBJECT.matcher(phrase.meaning());
        return matcher.matches()
                ? vocabulary.allSubjects().stream()
                        .filter(subject -> subject.fact().equals(matcher.group(2)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether what follows is not known, which only a guarantee can say. */
    public static boolean isUnknown(Phrase subject) {
        Matcher matcher = SUBJECT.matcher(subject.meaning());
        return matcher.matches() && matcher.group(1) != null;
    }

    private void condition(Phrase phrase) {
        if (phrase.constraint().isEmpty()) {
            grammar(phrase);
            return;
        }
        ConstraintTemplate template = phrase.constraint().get();
        List<Attribute> named = operands.named(template);
        Optional<Attribute> fitting = operands.fitting(template);
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

    public static String conclusionOf(Phrase phrase) {
        Matcher matcher = CONCLUSION.matcher(phrase.meaning());
        return matcher.matches()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
