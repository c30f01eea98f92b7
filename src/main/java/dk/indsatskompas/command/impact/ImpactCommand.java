package dk.indsatskompas.command.impact;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.advice.AnswerJson;
import dk.indsatskompas.analysis.ComingDates;
import dk.indsatskompas.analysis.Observation;
import dk.indsatskompas.analysis.UntoldChange;
import dk.indsatskompas.command.check.CheckJson;
import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.command.options.DraftRules;
import dk.indsatskompas.command.options.Format;
import dk.indsatskompas.command.options.HostPath;
import dk.indsatskompas.command.options.JsonOutput;
import dk.indsatskompas.command.options.LogOptions;
import dk.indsatskompas.command.options.ProgressLine;
import dk.indsatskompas.command.options.RulesPath;
import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.KeptRulebook;
import dk.indsatskompas.decisions.LogSettings;
import dk.indsatskompas.decisions.SoftwareVersions;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.decisions.log.WaitLimits;
import dk.indsatskompas.impact.Impact;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.publishing.RulebookCache;
import dk.indsatskompas.rulebook.EngineDisagreement;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what a draft would change, and for whom. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CannotOpen.EXIT,
        description = {
            "Viser, hvad en regelmappe ville anbefale anderledes end regelbogen i kraft: for hvor mange, i hvilke grupper "
                    + "og på grund af hvilken regel. Intet registreres. Slutter med 0, med 1, når mappen har fejl, og med 2, "
                    + "når noget ikke kan læses.",
            "Shows what a rules folder would recommend otherwise than the rulebook in force: for how many, in which groups "
                    + "and because of which rule. Nothing is recorded. Exits with 0, with 1 when the folder has problems, "
                    + "and with 2 when something cannot be read."
        })
public final class ImpactCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MAPPE/FOLDER", description = "rules/", defaultValue = "rules")
    private Path draft = Path.of("rules");

    @Option(
            names = "--against",
            paramLabel = "MAPPE|FINGERAFTRYK/FOLDER|FINGERPRINT",
            description = {
                "Regelbogen, der sammenlignes med: en mappe eller fingeraftrykket af en i loggen. Uden valg: den nyeste i "
                        + "loggen, eller programmets egen, når der ingen log er.",
                "The rulebook to compare with: a folder, or the fingerprint of one in the log. When left out: the newest in "
                        + "the log, or the program's own when there is no log."
            })
    private @Nullable String against;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Mixin
    private LogOptions place = new LogOptions();

    @Option(names = "--format", description = "text, json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "da, en", defaultValue = "da")
    private Language language = Language.DA;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The rulebook that is compared with, and where it comes from. */
    private record ComparedRulebook(Advisor advisor, Text from) {}

    @Override
    public Integer call() throws IOException {
        Folder folder = RulesPath.open(draft, spec);
        try {
            population.check(spec);
            return compare(
                    new Advisor(DraftRules.open(folder, true, spec.commandLine().getErr(), language)
                            .rulebook()));
        } catch (BrokenRulebook e) {
            return broken(e);
        } catch (CannotOpen e) {
            return cannot(e);
        } catch (StoreUnavailable e) {
            return cannot(CannotOpen.of(e));
        } catch (DamagedStore e) {
            return cannot(CannotOpen.of(e));
        } catch (RulebookCache.Unreadable e) {
            return cannot(new CannotOpen(UNREADABLE));
        } catch (EngineDisagreement e) {
            return cannot(new CannotOpen(DISAGREEMENT));
        } catch (UncheckedIOException e) {
            return cannot(new CannotOpen(READING));
        }
    }

    private int compare(Advisor after) throws IOException {
        boolean logIsMeant = population.needsLog() || (against == null ? place.isThere() : isFingerprint(against));
        if (!logIsMeant) {
            return compare(after, withoutLog(), null);
        }
        LogSettings setup =
                new LogSettings(place.keys(), SoftwareVersions.versions(), Clock.systemUTC(), WaitLimits.DEFAULT);
        try (LogOptions.Opened log = place.open();
                Decisions decisions = Decisions.reading(log.source(), setup)) {
            boolean kept = against == null || isFingerprint(against);
            return compare(after, kept ? kept(decisions) : withoutLog(), decisions);
        }
    }

    private int compare(Advisor after, ComparedRulebook before, @Nullable Decisions log) throws IOException {
        RulebookPair sides = new RulebookPair(before.advisor(), after);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
        Impact impact;
        try {
            impact = Impact.of(
                    sides,
                    population.open(sides, log),
                    asked -> progress.checked(asked, Math.max(asked, population.size())));
        } finally {
            progress.end();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(format == Format.JSON ? json(impact) : report(impact, sides).lines(before.from()));
        out.flush();
        return 0;
    }

    private ImpactReport report(Impact impact, RulebookPair sides) {
        Rulebook after = sides.after().rulebook();
        List<Observation> besides = Stream.concat(
                        UntoldChange.between(sides.before().rulebook(), after).stream(),
                        ComingDates.of(after, population.day()).stream())
                .toList();
        return new ImpactReport(impact, besides, language);
    }

    private ComparedRulebook withoutLog() {
        if (against == null) {
            return new ComparedRulebook(advisor(BuiltInRules.folder()), BUILT_IN);
        }
        Folder folder = RulesPath.open(HostPath.of(against), spec);
        return new ComparedRulebook(advisor(folder), Text.format("fra mappen %s", "from the folder %s", against));
    }

    private ComparedRulebook kept(Decisions decisions) {
        List<KeptRulebook> all = decisions.rulebooks();
        if (against == null && all.isEmpty()) {
            return withoutLog();
        }
        String fingerprint = against == null ? all.get(all.size() - 1).fingerprint() : against;
        Advisor advisor = new RulebookCache(decisions).find(fingerprint).orElseThrow(() -> new CannotOpen(NOT_KEPT));
        return new ComparedRulebook(advisor, against == null ? NEWEST : KEPT);
    }

    private static Advisor advisor(Folder folder) {
        try {
            return new Advisor(RulesFolder.open(folder));
        } catch (BrokenRulebook e) {
            throw new CannotOpen(new Text(e.list(Language.DA), e.list(Language.EN)));
        }
    }

    private static boolean isFingerprint(String text) {
        return text.startsWith("sha256:");
    }

    private String json(Impact impact) {
        return JsonMapper.shared().readTree(AnswerJson.write(impact, language)).toPrettyString();
    }

    private int broken(BrokenRulebook e) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                format == Format.JSON
                        ? JsonOutput.json(e.problems().stream()
                                .map(CheckJson.CheckedPlace::of)
                                .toList())
                        : e.list(language));
        out.flush();
        return 1;
    }

    private int cannot(CannotOpen e) {
        spec.commandLine().getErr().println(e.text().in(language));
        return CannotOpen.EXIT;
    }

    private static final Text BUILT_IN = new Text("programmets egen", "the program's own");
    private static final Text NEWEST = new Text("den nyeste i loggen", "the newest in the log");
    private static final Text KEPT = new Text("fra loggen", "from the log");
    private static final Text NOT_KEPT = new Text(
            "Loggen har ingen regelbog med det fingeraftryk. Ret --against eller --data.",
            "The log has no rulebook with that fingerprint. Correct --against or --data.");
    private static final Text UNREADABLE = new Text(
            "Denne udgave af programmet kan ikke læse regelbogen i loggen.",
            "This version of the program cannot read the rulebook in the log.");
    private static final Text DISAGREEMENT = new Text(
            "Regelmotoren og kontrolberegningen er ikke enige om en af borgerne, så intet vises.",
            "The rule engine and the control calculation disagree about one of the citizens, so nothing is shown.");
    private static final Text READING =
            new Text("Filen med borgere kan ikke læses til ende.", "The file of citizens cannot be read to its end.");
}
