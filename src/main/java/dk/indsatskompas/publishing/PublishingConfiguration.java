package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.decisions.LogTrouble;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.process.StartFailure;
import dk.indsatskompas.publishing.drafts.Drafts;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the rulebook before anything can be asked, and then follows what comes into force. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingConfiguration.PublishingSettings.class)
@Import({RulebookCache.class, Drafts.class})
public class PublishingConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingConfiguration.class);

    @Bean
    FolderChecks checks(
            @Value("${indsatskompas.limits.checks}") int atOnce,
            @Value("${indsatskompas.limits.check}") Duration within) {
        return new FolderChecks(atOnce, within);
    }

    /** The rulebook is kept before its first answer, so that every answer can be reproduced. */
    @Bean
    Publishing publishing(
            PublishingSettings settings,
            Decisions decisions,
            RulebookCache kept,
            FolderChecks checks,
            Clock clock,
            LogLocation location) {
        Optional<Path> folder = settings.folder();
        LOG.info("Rules are read from {}", folder.map(Path::toString).orElse("the built-in copy"));
        try {
            return Publishing.start(
                    new Publishing.Setup(
                            settings.publishing(), decisions, kept, new StepImpact(settings.impact()), checks, clock),
                    folder.map(Folder::of).orElseGet(BuiltInRules::folder));
        } catch (BrokenRulebook e) {
            throw StartFailure.of(RulesTrouble.UNUSABLE, e, listed(e.problems()));
        } catch (RulebookCache.Unreadable e) {
            throw StartFailure.of(RulesTrouble.NOT_UNDERSTOOD, e, listed(e.problems()));
        } catch (StoreUnavailable | DamagedStore e) {
            throw LogTrouble.failure(location.named(), e);
        }
    }

    private static Text listed(List<Problem> problems) {
        Stream<Text> told = problems.stream()
                .map(problem -> new Text("\n" + problem.in(Language.DA), "\n" + problem.in(Language.EN)));
        return Text.joined("", told.toList());
    }

    @Bean
    RulebookRegistry rulebooks(Publishing publishing) {
        return publishing.rulebooks();
    }

    @Bean
    WatchedFolder watchedFolder(PublishingSettings settings, Publishing publishing, Clock clock) {
        return new WatchedFolder(settings.folder().orElse(null), publishing, clock);
    }

    /**
     * Where the rules come from (no path: Spring would look on the class path, too), how they come into force, and over
     * how many made-up citizens it is recorded what a step changes; 0 for none.
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
            // Where the rules lie when nobody names a folder; the only one that may be missing.
            if (folder.equals(Path.of("./rules"))) {
                return Optional.empty();
            }
            throw StartFailure.of(
                    RulesTrouble.NO_FOLDER, null, folder.toAbsolutePath().normalize());
        }
    }

    enum RulesTrouble {
        NO_FOLDER,
        UNUSABLE,
        NOT_UNDERSTOOD
    }
}
