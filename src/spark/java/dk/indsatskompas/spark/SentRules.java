package dk.indsatskompas.spark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.spark.SparkFiles;

/**
 * The files of a rules folder on their way from the driver, which has checked them, to the executors. Each Java process builds
 * their rulebook when it is first asked, and once.
 */
final class SentRules implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By fingerprint. A session compares two, and a long one tries several. */
    private static final Cache<String, Advisor> BUILT =
            Caffeine.newBuilder().maximumSize(16).build();

    private final TreeMap<String, byte[]> files;
    private final String fingerprint;

    private SentRules(Folder folder) {
        this.files = new TreeMap<>(folder.files());
        this.fingerprint = folder.fingerprint();
    }

    /**
     * A folder or zip file on the driver, or one that {@code spark-submit --files} brought, found in order.
     *
     * @throws BrokenRulebook with all problems, when there is one
     */
    static SentRules checked(String place) throws BrokenRulebook {
        Folder folder = folder(place);
        SentRules rules = new SentRules(folder);
        BUILT.put(rules.fingerprint, new Advisor(RulesFolder.open(folder)));
        return rules;
    }

    Advisor advisor() {
        return BUILT.get(fingerprint, unknown -> built());
    }

    String fingerprint() {
        return fingerprint;
    }

    private static Folder folder(String place) {
        Path path = Files.exists(Path.of(place)) ? Path.of(place) : Path.of(SparkFiles.get(place));
        if (Files.isDirectory(path)) {
            return Folder.of(path);
        }
        try {
            return Folder.ofZip(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new StoppedJob(Text.format(
                    "Der er ingen læsbar mappe eller zip-fil »%s«.",
                    "There is no readable folder or zip file “%s”.", place));
        }
    }

    private Advisor built() {
        Folder folder = Folder.of(files);
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        if (!problems.sorted().isEmpty() || !folder.fingerprint().equals(fingerprint)) {
            throw new IllegalStateException("Not the rules that the driver checked: " + fingerprint);
        }
        return new Advisor(Rulebook.of(folder, contents));
    }
}
