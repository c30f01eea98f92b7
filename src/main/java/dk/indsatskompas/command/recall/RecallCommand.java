package dk.indsatskompas.command.recall;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DateOptions;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the past decisions that rested on a finding. */
@Command(name = "recall", mixinStandardHelpOptions = true, exitCodeOnExecutionException = CannotOpen.EXIT)
public final class RecallCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FUND/FINDING")
    private String finding = "";

    @Mixin
    private LogOptions place = new LogOptions();

    @Mixin
    private DateOptions days = new DateOptions();

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private Terminal terminal = new Terminal();

    /** What the JSON format has. */
    private record RecallReport(String finding, int total, List<RecalledDecision> decisions) {}

    @Override
    public Integer call() {
        return place.read(decisions -> {
            RecordedFindings findings = new RecordedFindings(decisions, finding);
            if (format == Format.JSON) {
                List<RecalledDecision> all = new ArrayList<>();
                days.each(decisions, finding, entry -> all.add(findings.recalled(entry)));
                terminal.out().println(JsonOutput.json(new RecallReport(finding, all.size(), all)));
            } else {
                AtomicLong total = new AtomicLong();
                row(Stream.of("decisionId", "decidedAt", "citizenRef", "recommendations", "rules", "rulebook"));
                days.each(decisions, finding, entry -> {
                    row(findings.recalled(entry).cells(terminal.language()));
                    total.incrementAndGet();
                });
                terminal.tell(Text.format(
                        "Beslutninger, der byggede på %s: %d.",
                        "Decisions that rested on %s: %d.", finding, total.get()));
            }
            return 0;
        });
    }

    /** A line of a table that a spreadsheet opens, however many there are. */
    private void row(Stream<String> cells) {
        terminal.out().println(cells.map(RecallCommand::cell).collect(Collectors.joining(";")));
    }

    /** As RFC 4180 has it, but for the semicolon, which Danish spreadsheets expect. */
    private static String cell(String text) {
        return text.matches("[^;\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
