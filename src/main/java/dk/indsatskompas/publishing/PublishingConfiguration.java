package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.DamagedStore;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.decisions.LogTrouble;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the rulebook before anything can be asked, and then follows what comes into force. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingSettings.class)
public class PublishingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingConfiguration.class);

    @Bean
    RulebookCache keptRulebooks(Decisions decisions) {
        return new RulebookCache(decisions);
    }

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
            throw RulesTrouble.UNUSABLE.of(e.problems(), e);
        } catch (RulebookCache.Unreadable e) {
            throw RulesTrouble.NOT_UNDERSTOOD.of(e.problems(), e);
        } catch (StoreUnavailable | DamagedStore e) {
            throw LogTrouble.failure(location.named(), e);
        }
    }

    @Bean
    RulebookRegistry rulebooks(Publishing publishing) {
        return publishing.rulebooks();
    }

    @Bean
    WatchedFolder watchedFolder(PublishingSettings settings, Publishing publishing, Clock clock) {
        return new WatchedFolder(settings.folder().orElse(null), publishing, clock);
    }
}
