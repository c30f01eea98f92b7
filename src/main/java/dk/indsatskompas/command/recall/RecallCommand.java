package dk.indsatskompas.command.recall;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DateOptions;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.log.WaitLimits;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the past decisions that rested on a finding. */
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Viser de registrerede beslutninger, hvor en regel, der gjaldt, byggede på fundet: for hvem, hvilke "
                    + "anbefalinger og med hvilken plads. Teksten kan åbnes i et regneark; antallet skrives for sig. "
                    + "Loggen læses kun. Slettede borgere kan ikke findes. Slutter med 0, eller med 2, når loggen ikke "
                    + "kan læses, eller ingen kender fundet.",
            "Shows the recorded decisions in which a rule that fired rested on the finding: for whom, which "
                    + "recommendations and with which rank. The text opens in a spreadsheet; the number is written apart. "
                    + "The log is only read. Erased citizens cannot be found. Exits with 0, or with 2 when the log "
                    + "cannot be read or nobody knows the finding."
        })
public final class RecallCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FUND/FINDING",
            description = {"Fundets id, som det står i study.yaml.", "Id of the finding, as it stands in study.yaml."})
    private String finding = "";

    @Mixin
    private LogOptions place = new LogOptions();

    @Mixin
    private DateOptions days = new DateOptions();

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What the JSON format has. */
    private record RecallReport(String finding, int total, List<RecalledDecision> decisions) {}

    @Override
    public Integer call() {
        try (LogOptions.Opened log = place.open();
                Decisions decisions = reading(log)) {
            RecallRun run = RecallRun.of(decisions, finding);
            if (format == Format.JSON) {
                json(run);
            } else {
                text(run);
            }
            return 0;
        } catch (CannotOpen e) {
            return cannot(e);
        } catch (StoreUnavailable e) {
            return cannot(CannotOpen.of(e));
        } catch (DamagedStore e) {
            return cannot(CannotOpen.of(e));
        }
    }

    private void json(RecallRun run) {
        List<RecalledDecision> all = new ArrayList<>();
        run.each(days, all::add);
        spec.commandLine().getOut().println(JsonOutput.json(new RecallReport(finding, all.size(), all)));
    }

    /** Line by line, however many there are. */
    private void text(RecallRun run) {
        PrintWriter out = spec.commandLine().getOut();
        RecallLines lines = new RecallLines(out, language);
        AtomicLong total = new AtomicLong();
        lines.head();
        run.each(days, decision -> {
            lines.line(decision);
            total.incrementAndGet();
        });
        out.flush();
        Text said = Text.format(
                "Beslutninger, der byggede på %s: %d.", "Decisions that rested on %s: %d.", finding, total.get());
        spec.commandLine().getErr().println(said.in(language));
    }

    private int cannot(CannotOpen e) {
        spec.commandLine().getErr().println(e.text().in(language));
        return CannotOpen.EXIT;
    }

    private Decisions reading(LogOptions.Opened log) {
        LogSettings setup =
                new LogSettings(place.keys(), SoftwareVersions.versions(), Clock.systemUTC(), WaitLimits.DEFAULT);
        return Decisions.reading(log.source(), setup);
    }
}
