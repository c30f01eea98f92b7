package dk.indsatskompas.command.impact;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.replay.LatestQuestions;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say about whom two rulebooks are asked: citizens in a file, of the log, or made up. */
final class PopulationOptions {

    @Option(
            names = "--population",
            paramLabel = "FIL/FILE",
            description = {
                "En fil med ét spørgsmål pr. linje, som til /v1/recommendations.",
                "A file of one question a line, as for /v1/recommendations."
            })
    private @Nullable Path file;

    @Option(
            names = "--last",
            paramLabel = "N",
            description = {
                "De seneste N registrerede forespørgsler i loggen.",
                "The latest N recorded questions in the log."
            })
    private @Nullable Long last;

    @Option(
            names = "--synthetic",
            paramLabel = "N",
            description = {
                "N konstruerede borgere. Uden noget valg: 10000.",
                "N made-up citizens. When nothing is chosen: 10000."
            })
    private @Nullable Long synthetic;

    @Option(
            names = "--seed",
            paramLabel = "TAL/NUMBER",
            defaultValue = "1",
            description = {"Det, de konstruerede borgere trækkes ud fra.", "What made-up citizens are drawn from."})
    private long seed = 1;

    @Option(
            names = "--as-of",
            paramLabel = "DATO/DATE",
            description = {
                "Datoen for borgere, der ikke selv har asOf. Uden valg: i dag.",
                "The date for citizens without an asOf of their own. When left out: today."
            })
    private @Nullable LocalDate asOf;

    /**
     * Stops a command that names several populations, or an empty one.
     *
     * @throws ParameterException then
     */
    void check(CommandSpec spec) {
        long given = Stream.of(file, last, synthetic).filter(Objects::nonNull).count();
        if (given > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Angiv kun én af --population, --last og --synthetic / Give only one of --population, --last and --synthetic");
        }
        if ((last != null && last < 1) || (synthetic != null && synthetic < 1)) {
            throw new ParameterException(spec.commandLine(), "Angiv mindst én borger / Give at least one citizen");
        }
        if (file != null && !Files.isReadable(file)) {
            throw new CannotOpen(Text.format(
                    "Filen %s kan ikke læses. Ret --population.",
                    "The file %s cannot be read. Correct --population.", file));
        }
    }

    boolean needsLog() {
        return last != null;
    }

    /** How many there are at most; 0 when nobody knows. */
    long size() {
        if (file != null) {
            return 0;
        }
        return last != null ? last : syntheticSize();
    }

    /** The date for citizens without one of their own. */
    LocalDate day() {
        return asOf == null ? LocalDate.now(ZoneId.of("Europe/Copenhagen")) : asOf;
    }

    /**
     * The citizens.
     *
     * @param log null when there is none, which only {@code --last} needs
     */
    Population open(RulebookPair sides, @Nullable Decisions log) throws IOException {
        LocalDate today = day();
        if (file != null) {
            return Population.given(String.valueOf(file.getFileName()), Files.newInputStream(file), today);
        }
        return last != null && log != null
                ? LatestQuestions.of(log, last)
                : SyntheticPopulation.population(sides, seed, syntheticSize(), today);
    }

    private long syntheticSize() {
        return synthetic == null ? SyntheticPopulation.SIZE : synthetic;
    }
}
