package dk.indsatskompas.web.pages.workbench;

import dk.indsatskompas.publishing.drafts.SentenceForm;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.phrases.Phrase;
import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.phrases.PhraseBookReader;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of the phrase book as it is proposed to whoever writes a file as text.
 *
 * @param said its slots open
 * @param subjects the facts it can be said of or, of a subject, the fact that it names; empty for a conclusion
 */
record SentenceProposal(PhrasePart part, Text said, Set<String> subjects) {
    /** The whole phrase book, in its own order. */
    static List<SentenceProposal> all(Contents contents) {
        return Stream.of(PhrasePart.values())
                .flatMap(part -> contents.phrases().of(Language.DA, part).stream())
                .map(phrase -> new SentenceProposal(
                        phrase.part(), contents.phrases().template(phrase), subjects(phrase, contents)))
                .toList();
    }

    private static Set<String> subjects(Phrase phrase, Contents contents) {
        Optional<Subject> named = PhraseBookReader.subjectOf(phrase, contents.vocabulary());
        return contents.vocabulary().allSubjects().stream()
                .filter(subject -> named.filter(subject::equals).isPresent() || isSaidOf(subject, phrase, contents))
                .map(Subject::fact)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSaidOf(Subject subject, Phrase phrase, Contents contents) {
        return contents.vocabulary().of(subject).values().stream()
                .anyMatch(attribute -> SentenceForm.isOf(phrase, attribute));
    }
}
