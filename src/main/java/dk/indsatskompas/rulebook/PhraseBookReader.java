package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.Phrase.Part;
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

    private static final Pattern ENTRY = Pattern.compile("\\[(when|then)](- )?\\s*(.+?)\\s*=(.*)");
    /** The equals sign that ends the sentence is the first one; none may stand in a sentence. */
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
        book.phrases().forEach(phrase -> check(phrase, book));
        return book;
    }

    private List<Phrase> read(Language language) {
        List<Phrase> phrases = new ArrayList<>();
        String[] lines = folder.text(file(language)).orElse("").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                entry(language, lines[i], new Place(file(language), i + 1, 1)).ifPresent(phrases::add);
            }
        }
        return phrases;
    }

    private Optional<Phrase> entry(Language language, String line, Place place) {
        Matcher entry = ENTRY.matcher(line.strip());
        if (!entry.matches()) {
            problems.add(place, ProblemCode.PHRASE_GRAMMAR, "[when]… = … / [then]… = …");
            return Optional.empty();
        }
        Part part = entry.group(1).equals("then")
                ? Part.CONCLUSION
                : entry.group(2) == null ? Part.SUBJECT : Part.CONDITION;
        return Optional.of(
                Phrase.of(language, part, entry.group(3), entry.group(4).strip(), place));
    }

    private void check(Phrase phrase, PhraseBook book) {
        switch (phrase.part()) {
            case SUBJECT -> subject(phrase);
            case CONDITION -> condition(phrase);
            case CONCLUSION -> conclusion(phrase);
        }
        Language other = phrase.language() == Language.DA ? Language.EN : Language.DA;
        if (!book.meanings(other).contains(phrase.part() + phrase.meaning())) {
            problems.add(phrase.place(), ProblemCode.PHRASE_ONE_LANGUAGE, file(other));
        }
        for (Phrase second : book.of(phrase.language(), phrase.part())) {
            if (second.place().line() < phrase.place().line() && clash(phrase, second)) {
                problems.add(phrase.place(), ProblemCode.PHRASES_CLASH, second.template());
            }
        }
    }

    private static boolean clash(Phrase one, Phrase other) {
        return one.clashesWith(other) || other.clashesWith(one) || one.meaning().equals(other.meaning());
    }

    private void subject(Phrase phrase) {
        if (subjectOf(phrase).isEmpty()) {
            problems.add(phrase.place(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
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
            problems.add(phrase.place(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
            return;
        }
        ConstraintTemplate template = parsed.get();
        List<Attribute> named = Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.field().equals(template.field()))
                .toList();
        if (named.isEmpty()) {
            problems.unknown(
                    phrase.place(),
                    ProblemCode.UNKNOWN_ATTRIBUTE,
                    template.field(),
                    Arrays.stream(Attribute.values())
                            .map(Attribute::field)
                            .distinct()
                            .toList());
        } else if (named.stream().noneMatch(attribute -> Operands.fits(attribute, template))) {
            problems.add(phrase.place(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
        } else {
            List<String> literals = template.operands().stream()
                    .filter(operand -> !ConstraintTemplate.isSlot(operand))
                    .toList();
            operands.constraint(named.get(0), template.operator(), literals, phrase.place());
        }
    }

    private void conclusion(Phrase phrase) {
        if (!CONCLUSION.matcher(phrase.meaning()).matches()) {
            problems.add(phrase.place(), ProblemCode.PHRASE_GRAMMAR, phrase.meaning());
        }
    }

    /** Which conclusion a conclusion phrase inserts: its simple class name. */
    static String conclusionOf(Phrase phrase) {
        Matcher matcher = CONCLUSION.matcher(phrase.meaning());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
