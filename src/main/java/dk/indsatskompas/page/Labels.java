package dk.indsatskompas.page;

import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Code;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What subjects, attributes and codes are called on a page; everything that a page asks of them goes through here.
 *
 * @param codeLists empty when the rulebook that answered cannot be read any more, and then a code stands for itself
 */
public record Labels(Language language, Optional<CodeLists> codeLists) {

    private static final Map<Subject, Text> SUBJECTS = Map.of(
            Subject.CITIZEN, new Text("Borgeren", "The citizen"),
            Subject.CONTACT, new Text("Kontakten", "The contact"),
            Subject.IPS_OFFER, new Text("IPS-tilbuddet", "The IPS offer"),
            Subject.MENTOR_OFFER, new Text("Mentortilbuddet", "The mentoring offer"),
            Subject.BROBYGNING_OFFER, new Text("Brobygningstilbuddet", "The bridging-course offer"),
            Subject.JOBFIRST_OFFER, new Text("JobFirst-tilbuddet", "The JobFirst offer"));

    /** A subject of a profile, with the paths of its attributes. */
    public record LabelledSubject(String label, List<String> paths) {}

    public List<LabelledSubject> subjects() {
        return Subject.OF_A_PROFILE.stream()
                .map(subject -> new LabelledSubject(
                        SUBJECTS.getOrDefault(subject, Text.same(subject.path()))
                                .in(language),
                        Attribute.of(subject).values().stream()
                                .map(Attribute::path)
                                .toList()))
                .toList();
    }

    /** Whether this version knows such an attribute. */
    public boolean isKnown(String path) {
        return Attribute.find(path).isPresent();
    }

    /** What an attribute is called, within a sentence; its path when this version knows none such. */
    public String attribute(String path) {
        return Attribute.find(path)
                .map(attribute -> attribute.label().in(language))
                .orElse(path);
    }

    /** The same, where it begins a line. */
    public String heading(String path) {
        return isKnown(path) ? PageWriter.capital(attribute(path)) : path;
    }

    public String question(String path) {
        return Attribute.find(path)
                .map(attribute -> attribute.question().in(language))
                .orElse("");
    }

    /** The label of a code; the code itself when it has none. */
    public String code(String list, String code) {
        return codeLists
                .flatMap(lists -> Optional.ofNullable(lists.lists().get(list)))
                .flatMap(found -> found.find(code))
                .map(Code::label)
                .map(label -> label.in(language))
                .orElse(code);
    }

    /** The label of what an attribute holds, where that is a code. */
    public String value(String path, String value) {
        return Attribute.find(path)
                .flatMap(attribute -> attribute.type().codeList())
                .map(list -> code(list, value))
                .orElse(value);
    }
}
