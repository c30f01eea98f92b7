package dk.indsatskompas.publishing;

import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rules come from, and how they come into force.
 *
 * @param rules the folder. Not bound as a path: Spring would look for it on the class path, too
 * @param publishing how a rulebook comes into force
 * @param impact over how many made-up citizens it is recorded what a step of publication changes; 0 for none
 */
@ConfigurationProperties("indsatskompas")
public record PublishingSettings(
        @DefaultValue("./rules") String rules,
        @DefaultValue("auto") Mode publishing,
        @DefaultValue("10000") long impact) {

    /** The folder on disk; empty when the built-in copy serves. */
    Optional<Path> folder() {
        Path folder = Path.of(rules);
        if (Files.isDirectory(folder)) {
            return Optional.of(folder.toAbsolutePath().normalize());
        }
        if (folder.equals(BESIDE)) {
            return Optional.empty();
        }
        throw new StartFailure(
                Text.format(
                        NO_FOLDER.da(),
                        NO_FOLDER.en(),
                        folder.toAbsolutePath().normalize().toString()),
                ANOTHER_FOLDER,
                null);
    }

    /** Where the rules lie when nobody names a folder; the only folder that may be missing. */
    private static final Path BESIDE = Path.of("./rules");

    private static final Text NO_FOLDER = new Text("Regelmappen findes ikke: %s", "There is no such rules folder: %s");
    private static final Text ANOTHER_FOLDER = new Text(
            "Ret indsatskompas.rules, eller udelad den og brug den indbyggede regelbog.",
            "Correct indsatskompas.rules, or leave it out to use the built-in rulebook.");
}
