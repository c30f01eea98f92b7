package dk.indsatskompas.publishing.drafts;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.Phrase;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBook;
import dk.indsatskompas.rulebook.phrases.PhraseBook.UnderstoodSentence;
import dk.indsatskompas.rulebook.phrases.PhraseBookReader;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleText;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a folder as somebody can change it without knowing the file: line by line, each with what can be filled in.
 *
 * @param language in which the file is written
 * @param conditions in the order of the file
 */
public record RuleForm(
        Contents contents, String id, String file, Language language, RuleText text, List<ConditionLine> conditions) {
    /**
     * A line of a rule.
     *
     * @param subject what it is about; null when that is not understood
     * @param sentence null when the line is no sentence of the phrase book
     */
    public record ConditionLine(
            RuleLine line,
            @Nullable Subject subject,
            @Nullable SentenceForm sentence) {}

    /** The names of the rules in a folder, file by file, sound or not. */
    public static List<String> ids(Folder folder) {
        return RuleFile.folders(folder).stream()
                .flatMap(name -> read(folder, name).rules().stream().map(rule -> name + "/" + rule.name()))
                .toList();
    }

    /** A rule by its id; empty when there is none such. */
    public static Optional<RuleForm> of(Folder folder, Contents contents, String id) {
        String name = id.substring(0, Math.max(0, id.indexOf('/')));
        RuleFile file = read(folder, name);
        return file.rules().stream()
                .filter(rule -> id.equals(name + "/" + rule.name()))
                .findFirst()
                .map(rule -> new RuleForm(
                        contents,
                        id,
                        RuleFile.path(name),
                        file.language(),
                        rule,
                        lines(rule, contents, file.language())));
    }

    private static RuleFile read(Folder folder, String name) {
        String file = RuleFile.path(name);
        return RuleFile.read(file, folder.readable(file).orElse(""), new Problems());
    }

    private static List<ConditionLine> lines(RuleText rule, Contents contents, Language language) {
        List<ConditionLine> lines = new ArrayList<>();
        Subject subject = null;
        for (RuleLine line : rule.when()) {
            if (line.text().startsWith("-")) {
                lines.add(line(line, subject, contents, language));
            } else {
                subject = contents.phrases()
                        .understand(language, PhrasePart.SUBJECT, line.text())
                        .flatMap(said -> PhraseBookReader.subjectOf(said.phrase(), contents.vocabulary()))
                        .orElse(null);
            }
        }
        return List.copyOf(lines);
    }

    private static ConditionLine line(RuleLine line, @Nullable Subject subject, Contents contents, Language language) {
        Optional<UnderstoodSentence> said = contents.phrases()
                .understand(language, PhrasePart.CONDITION, line.text().replaceFirst("^- ?", ""));
        SentenceForm sentence = subject == null || said.isEmpty()
                ? null
                : SentenceForm.of(subject, contents.vocabulary(), contents.phrases(), language).stream()
                        .filter(form -> form.phrase().equals(said.get().phrase()))
                        .findFirst()
                        .map(form -> new SentenceForm(
                                form.phrase(), form.attribute(), said.get().slots()))
                        .orElse(null);
        return new ConditionLine(line, subject, sentence);
    }

    public PhraseBook book() {
        return contents.phrases();
    }

    public Optional<UnderstoodSentence> conclusion() {
        return text.then().stream()
                .findFirst()
                .flatMap(line -> book().understand(language, PhrasePart.CONCLUSION, line.text()));
    }

    /** What is recommended, if the conclusion is about that. */
    public Optional<String> concludes() {
        return conclusion()
                .map(said -> said.slots().getOrDefault("id", ""))
                .filter(contents.catalogue().ids()::contains);
    }

    /** The subject as the file names it; empty when the phrase book has no word for it. */
    Optional<String> said(Subject subject) {
        return named(subject).map(phrase -> phrase.template());
    }

    public Text label(Subject subject) {
        return named(subject).map(book()::template).orElse(subject.label());
    }

    private Optional<Phrase> named(Subject subject) {
        return book().of(language, PhrasePart.SUBJECT).stream()
                .filter(phrase -> PhraseBookReader.subjectOf(phrase, contents.vocabulary())
                        .filter(subject::equals)
                        .isPresent())
                .findFirst();
    }

    /** The subjects that a rule of this folder can be about. */
    public List<Subject> subjects() {
        return id.startsWith(Rule.SCALE + "/")
                ? contents.vocabulary().scaleSubjects()
                : contents.vocabulary().subjects();
    }

    /** All sentences that can be said of a subject. */
    public List<SentenceForm> sentences(Subject subject) {
        return SentenceForm.of(subject, contents.vocabulary(), book(), language);
    }

    public Optional<SentenceForm> sentence(String key) {
        return subjects().stream()
                .flatMap(subject -> sentences(subject).stream())
                .filter(form -> Objects.equals(form.key(), key))
                .findFirst();
    }
}
