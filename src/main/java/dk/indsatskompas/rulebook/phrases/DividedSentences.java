package dk.indsatskompas.rulebook.phrases;

import dk.indsatskompas.rulebook.phrases.Phrase.PhrasePart;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.rulebook.reading.RuleFile.RuleLine;
import dk.indsatskompas.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences about someone that go on in the next line, as they do where an editor broke the line. */
public record DividedSentences(PhraseBook book, Language language, Problems problems) {
    /** The lines with each such sentence reported once and put together, so that neither half is reported again. */
    public List<RuleLine> joined(List<RuleLine> lines) {
        List<RuleLine> joined = new ArrayList<>();
        for (RuleLine line : lines) {
            int last = joined.size() - 1;
            Optional<RuleLine> whole = last < 0 ? Optional.empty() : whole(joined.get(last), line);
            whole.ifPresentOrElse(
                    one -> {
                        joined.set(last, one);
                        problems.addWithCure(
                                line.place(),
                                ProblemCode.UNKNOWN_SENTENCE,
                                ProblemWords.ONE_LINE.text(one.text()),
                                line.text());
                    },
                    () -> joined.add(line));
        }
        return joined;
    }

    private Optional<RuleLine> whole(RuleLine before, RuleLine line) {
        boolean isBroken = before.text().startsWith("-")
                && !line.text().startsWith("-")
                && !book.isSentence(language, PhrasePart.SUBJECT, line.text());
        return Optional.of(new RuleLine(before.text() + " " + line.text(), before.place()))
                .filter(whole -> isBroken
                        && book.isSentence(
                                language, PhrasePart.CONDITION, whole.text().replaceFirst("^- ?", "")));
    }
}
