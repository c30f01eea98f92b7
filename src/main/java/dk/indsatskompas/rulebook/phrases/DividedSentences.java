package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleText.RuleLine;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences about someone that go on in the next line, as they do where an editor broke the line. */
public record DividedSentences(PhraseBook book, Language language, Problems problems) {

    /** The lines with each such sentence reported once and put together, so that neither half is reported again. */
    public List<RuleLine> joined(List<RuleLine> lines) {
        List<RuleLine> joined = new ArrayList<>();
        for (RuleLine line : lines) {
            Optional<RuleLine> whole = joined.isEmpty() ? Optional.empty() : whole(joined.get(joined.size() - 1), line);
            if (whole.isPresent()) {
                report(whole.get(), line);
                joined.set(joined.size() - 1, whole.get());
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private Optional<RuleLine> whole(RuleLine before, RuleLine line) {
        if (!before.text().startsWith("-")
                || line.text().startsWith("-")
                || isSentence(PhrasePart.SUBJECT, line.text())) {
            return Optional.empty();
        }
        RuleLine whole = new RuleLine(before.text() + " " + line.text(), before.place());
        return isSentence(PhrasePart.CONDITION, whole.text().replaceFirst("^- ?", ""))
                ? Optional.of(whole)
                : Optional.empty();
    }

    private void report(RuleLine whole, RuleLine rest) {
        problems.addWithCure(
                rest.place(),
                ProblemCode.UNKNOWN_SENTENCE,
                Text.format(
                        "Den hører til linjen over. Skriv sætningen på én linje: »%s«.",
                        "It belongs to the line above. Write the sentence on one line: “%s”.", whole.text()),
                rest.text());
    }

    private boolean isSentence(PhrasePart part, String text) {
        return book.understand(language, part, text).isPresent();
    }
}
