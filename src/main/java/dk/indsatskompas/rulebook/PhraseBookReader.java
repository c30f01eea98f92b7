package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.Phrase.Part;
import dk.indsatskompas.rulebook.RuleText.Line;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two phrase books and checks that each phrase means one thing, in both languages, unmistakably. */
record PhraseBookReader(Folder folder, Operands operands, Problems problems) {

    /** The first equals sign ends the sentence; none may stand in one. */
    private static final Pattern ENTRY = Pattern.compile("\\s*\\[(when|then)](- )?\\s*(.+?)\\s*=\\s*(.*?)\\s*");

    private static final Pattern SUBJECT = Pattern.compile("(\\w+)\\(\\)");

    private static final Pattern CONCLUSION = Pattern.compile(
            "insert\\(new (Recommendation|StudiedPopulation|DeliveryCondition|Caution|EvidenceStrength)\\(\"\\{id}\"\\)\\);");

    static String file(Language language) {
        return "language/" + language.code() + ".dsl";
    }

    PhraseBook read() {
        List<Phrase> phrases = new ArrayList<>();
        for (Language language : Language.values()) {
            phrases.addAll(read(language));
        }
        PhraseBook book = new PhraseBook(List.copyOf(phrases));
        List<Phrase> sound = book.phrases().stream().filter(this::check).toList();
        sound.forEach(phrase -> compare(phrase, book));
        return book;
    }

    private List<Phrase> read(Language language) {
        List<Phrase> phrases = new ArrayList<>();
        String[] lines = folder.text(file(language)).orElse("").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            CheckStopped.ifInterrupted();
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                entry(language, new Line(lines[i], new Place(file(language), i + 1, 1)))
                        .ifPresent(phrases::add);
            }
        }
        return phrases;
    }

    private Optional<Phrase> entry(Language language, Line line) {
        Matcher entry = ENTRY.matcher(line.text());
        if (!entry.matches()) {
            problems.add(line.place(), ProblemCode.PHRASE_FORM);
            return Optional.empty();
        }
        Part part = entry.group(1).equals("then")
                ? Part.CONCLUSION
                : entry.group(2) == null ? Part.SUBJECT : Part.CONDITION;
        return Optional.of(Phrase.of(language, part, part(line, entry, 3), part(line, entry, 4)));
    }

    private static Line part(Line line, Matcher entry, int group) {
        return new Line(entry.group(group), line.place().right(entry.start(group)));
    }

    /** Whether a phrase is sound by itself; what is not is reported. */
    private boolean check(Phrase phrase) {
        int before = problems.count();
        if (!phrase.strangeCharacters().isEmpty()) {
            problems.add(phrase.place(), ProblemCode.PHRASE_CHARACTERS, phrase.strangeCharacters());
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
        String other = file(phrase.language() == Language.DA ? Language.EN : Language.DA);
        if (!problems.isFlawed(other) && !book.isTranslated(phrase)) {
            problems.add(phrase.place(), ProblemCode.PHRASE_ONE_LANGUAGE, other);
        }
        book.of(phrase.language(), phrase.part()).stream()
                .filter(first -> first.place().line() < phrase.place().line())
                .forEach(first -> compare(phrase, first));
    }

    private void compare(Phrase phrase, Phrase first) {
        if (phrase.clashesWith(first) || first.clashesWith(phrase)) {
            problems.add(phrase.place(), ProblemCode.PHRASES_CLASH, first.template());
        } else if (phrase.meaning().equals(first.meaning())) {
            problems.add(phrase.place(), ProblemCode.PHRASES_MEAN_THE_SAME, first.template());
        }
    }

    private void grammar(Phrase phrase) {
        problems.add(phrase.meansAt(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
    }

    private void subject(Phrase phrase) {
        if (subjectOf(phrase).isEmpty()) {
            grammar(phrase);
        }
    }

    /** The subject that a subject phrase names. */
    static Optional<Subject> subjectOf(Phrase phrase) {
        Matcher matcher = SUBJECT.matcher(phrase.meaning());
        return matcher.matches()
                ? Arrays.stream(Subject.values())
                        .filter(subject -> subject.fact().getSimpleName().equals(matcher.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private void condition(Phrase phrase) {
        Optional<ConstraintTemplate> parsed = ConstraintTemplate.parse(phrase.meaning());
        if (parsed.isEmpty()) {
            grammar(phrase);
            return;
        }
        ConstraintTemplate template = parsed.get();
        List<Attribute> named = named(template);
        Optional<Attribute> fitting = named.stream()
                .filter(attribute -> Operands.fits(attribute, template))
                .findFirst();
        if (named.isEmpty()) {
            List<String> fields = Arrays.stream(Attribute.values())
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

    private static List<Attribute> named(ConstraintTemplate template) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.field().equals(template.field()))
                .toList();
    }

    /** Whether there is an attribute of any subject that can be tested so. */
    static boolean hasAttribute(ConstraintTemplate template) {
        return named(template).stream().anyMatch(attribute -> Operands.fits(attribute, template));
    }

    private void conclusion(Phrase phrase) {
        if (!isConclusion(phrase)) {
            grammar(phrase);
        }
    }

    static boolean isConclusion(Phrase phrase) {
        return CONCLUSION.matcher(phrase.meaning()).matches();
    }

    /** Which conclusion a conclusion phrase inserts: its simple class name. */
    static String conclusionOf(Phrase phrase) {
        Matcher matcher = CONCLUSION.matcher(phrase.meaning());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
