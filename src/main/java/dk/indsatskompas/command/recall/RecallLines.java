package dk.indsatskompas.command.recall;

import dk.indsatskompas.command.recall.RecalledDecision.Readability;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is recalled as a table that a spreadsheet opens: a head, and a line for each decision. */
record RecallLines(PrintWriter out, Language language) {

    void head() {
        row(Stream.of("decisionId", "decidedAt", "citizenRef", "recommendations", "rules", "rulebook"));
    }

    void line(RecalledDecision decision) {
        row(Stream.of(
                decision.decisionId().toString(),
                decision.decidedAt().toString(),
                citizen(decision),
                decision.recommendations().stream()
                        .map(one -> one.rank() + " " + one.id())
                        .collect(Collectors.joining(", ")),
                String.join(" | ", decision.rules()),
                Objects.requireNonNullElse(decision.rulebook(), "")));
    }

    private String citizen(RecalledDecision decision) {
        return decision.citizenRef() == null
                ? (decision.state() == Readability.ERASED ? ERASED : UNREADABLE).in(language)
                : decision.citizenRef();
    }

    private void row(Stream<String> cells) {
        out.println(cells.map(RecallLines::cell).collect(Collectors.joining(";")));
    }

    /** As RFC 4180 has it, but for the semicolon, which Danish spreadsheets expect. */
    private static String cell(String text) {
        return text.matches("[^;\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static final Text ERASED = new Text("slettet", "erased");
    private static final Text UNREADABLE = new Text("ulæselig", "unreadable");
}
