package dk.indsatskompas.command.recommend;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what came of a batch, for a person. */
record BatchText(BatchTally tally, Language language) {

    String lines() {
        List<String> lines = new ArrayList<>();
        long all = tally.answered() + tally.refused();
        lines.add(say(
                "Linjer: %s. Besvaret: %s. Ikke besvaret: %s.",
                "Lines: %s. Answered: %s. Not answered: %s.",
                number(all),
                number(tally.answered()),
                number(tally.refused())));
        tally.counts()
                .forEach((id, count) -> lines.add(say(
                        "  %s: anbefalet %s, uafklaret %s",
                        "  %s: recommended %s, undetermined %s",
                        id,
                        number(count.recommended()),
                        number(count.undetermined()))));
        double seconds = Math.max(0.001, tally.taken().toMillis() / 1000.0);
        lines.add(say(
                "%s sekunder, %s linjer i sekundet.",
                "%s seconds, %s lines a second.", number(seconds), number(Math.round(all / seconds))));
        return String.join(System.lineSeparator(), lines);
    }

    private String say(String da, String en, Object... arguments) {
        return Text.format(da, en, arguments).in(language);
    }

    private String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language.code()));
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
