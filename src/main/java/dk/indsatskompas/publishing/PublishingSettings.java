package dk.indsatskompas.publishing;

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
        @DefaultValue("auto") PublishingMode publishing,
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
        throw RulesTrouble.NO_FOLDER.at(folder.toAbsolutePath().normalize().toString(), null);
    }

    /** Where the rules lie when nobody names a folder; the only folder that may be missing. */
    private static final Path BESIDE = Path.of("./rules");
}
