package dk.indsatskompas.command.replay;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DecisionSelection;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.log.WaitLimits;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes recorded decisions once more. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Besvarer registrerede forespørgsler igen med den regelbog, der svarede dengang, og sammenligner svarene byte "
                    + "for byte. Loggen læses kun, og tjenesten behøver ikke at køre. Slutter med 0, når alle svar er "
                    + "genskabt, med 1, når et ikke er, og med 2, når loggen ikke kan læses.",
            "Answers recorded requests again with the rulebook that answered at the time, and compares the answers byte "
                    + "for byte. The log is only read, and the service need not run. Exits with 0 when all answers were "
                    + "reproduced, with 1 when one was not, and with 2 when the log cannot be read."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private LogOptions place = new LogOptions();

    @Mixin
    private DecisionSelection chosen = new DecisionSelection();

    @Option(
            names = "--against",
            paramLabel = "MAPPE/FOLDER",
            description = {
                "En regelmappe, som også skal svare: Vis, hvad den anbefaler anderledes, og hvorfor.",
                "A rules folder that is to answer, too: shows what it recommends differently, and why."
            })
    private @Nullable Path against;

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        chosen.check(spec);
        try (LogOptions.Opened log = place.open();
                Decisions decisions = reading(log)) {
            Advisor other = against == null ? null : advisor(against);
            ReplayTally tally = new ReplayTally();
            ReplayRun run = new ReplayRun(decisions, other, language, tally);
            chosen.each(decisions, run::decision);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    format == Format.JSON ? JsonOutput.json(tally.report()) : new ReplayText(tally, language).lines());
            return tally.allReproduced() ? 0 : 1;
        } catch (CannotOpen e) {
            return cannot(e);
        } catch (StoreUnavailable e) {
            return cannot(CannotOpen.of(e));
        } catch (DamagedStore e) {
            return cannot(CannotOpen.of(e));
        }
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

    private Advisor advisor(Path folder) {
        try {
            return new Advisor(RulesFolder.open(RulesPath.open(folder, spec)));
        } catch (BrokenRulebook e) {
            throw new CannotOpen(new Text(e.list(Language.DA), e.list(Language.EN)));
        }
    }
}
