package dk.indsatskompas.command.impact;

import dk.indsatskompas.command.options.DateOptions;
import dk.indsatskompas.command.options.Obstacle;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.impact.Population;
import dk.indsatskompas.impact.RulebookPair;
import dk.indsatskompas.impact.SyntheticPopulation;
import dk.indsatskompas.replay.LatestQuestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say about whom two rulebooks are asked: citizens in a file, of the log, or made up. */
final class PopulationOptions {

    @Option(names = "--population", paramLabel = "FIL/FILE")
    private @Nullable Path file;

    @Option(names = "--last", paramLabel = "N")
    private @Nullable Long last;

    @Option(names = "--synthetic", paramLabel = "N")
    private @Nullable Long synthetic;

    @Option(names = "--seed", paramLabel = "TAL/NUMBER", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--as-of", paramLabel = "DATO/DATE")
    private @Nullable LocalDate asOf;

    /**
     * Stops a command that names several populations, or an empty one.
     *
     * @throws ParameterException then
     */
    void check(Terminal terminal) {
        if (Stream.of(file, last, synthetic).filter(Objects::nonNull).count() > 1) {
            throw terminal.wrong(
                    "Angiv kun én af --population, --last og --synthetic / Give only one of --population, --last and --synthetic");
        }
        if ((last != null && last < 1) || (synthetic != null && synthetic < 1)) {
            throw terminal.wrong("Angiv mindst én borger / Give at least one citizen");
        }
        if (file != null && !Files.isReadable(file)) {
            throw Obstacle.POPULATION_UNREADABLE.cannot(file);
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
        return asOf == null ? LocalDate.now(DateOptions.DENMARK) : asOf;
    }

    /**
     * The citizens.
     *
     * @param log null when there is none, which only {@code --last} needs
     * @throws UncheckedIOException when the file breaks off
     */
    Population open(RulebookPair sides, @Nullable Decisions log) {
        if (file != null) {
            try {
                return Population.given(String.valueOf(file.getFileName()), Files.newInputStream(file), day());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return last != null && log != null
                ? LatestQuestions.of(log, last)
                : SyntheticPopulation.population(sides, seed, syntheticSize(), day());
    }

    private long syntheticSize() {
        return synthetic == null ? SyntheticPopulation.SIZE : synthetic;
    }
}
