package dk.indsatskompas.page;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * What subjects, attributes and codes are called on a page; everything that a page asks of them goes through here.
 * Without the vocabulary of the rulebook that answered, a path and a code stand for themselves.
 */
public record Labels(Language language, Optional<Vocabulary> vocabulary) {
    /** A subject of a profile, with the paths of its attributes. */
    public record LabelledSubject(String label, List<String> paths) {}

    public List<LabelledSubject> subjects() {
        return vocabulary.stream()
                .flatMap(words -> words.subjects().stream()
                        .map(subject -> new LabelledSubject(
                                subject.label().in(language),
                                words.of(subject).values().stream()
                                        .map(Attribute::path)
                                        .toList())))
                .toList();
    }

    private Optional<Attribute> find(String path) {
        return vocabulary.flatMap(words -> words.find(path));
    }

    /** Whether the rulebook knows such an attribute. */
    public boolean isKnown(String path) {
        return find(path).isPresent();
    }

    /** Whether it holds what the citizen already has. */
    public boolean isInPlace(String path) {
        return find(path)
                .filter(attribute -> attribute.traits().role() == Attribute.AttributeRole.IN_PLACE)
                .isPresent();
    }

    /** What an attribute is called, within a sentence; its path when the rulebook knows none such. */
    public String attribute(String path) {
        return find(path).map(attribute -> attribute.label().in(language)).orElse(path);
    }

    /** The same, where it begins a line. */
    public String heading(String path) {
        return isKnown(path) ? PageWriter.capital(attribute(path)) : path;
    }

    public String question(String path) {
        return find(path).map(attribute -> attribute.question().in(language)).orElse("");
    }

    /** The label of a code; the code itself when it has none. */
    public String code(String list, String code) {
        return vocabulary
                .flatMap(words -> words.codeLists().find(list, code))
                .map(Code::label)
                .map(label -> label.in(language))
                .orElse(code);
    }

    /** The label of what an attribute holds, where that is a code. */
    public String value(String path, String value) {
        return find(path)
                .flatMap(attribute -> attribute.codeList())
                .map(list -> code(list, value))
                .orElse(value);
    }
}
