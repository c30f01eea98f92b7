package dk.indsatskompas;

import dk.indsatskompas.bulk.Bulk;
import dk.indsatskompas.decisions.Damaged;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.publishing.Checks;
import dk.indsatskompas.publishing.KeptRulebooks;
import dk.indsatskompas.publishing.Mode;
import dk.indsatskompas.publishing.Publishing;
import dk.indsatskompas.publishing.Pulse;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.publishing.StepImpact;
import dk.indsatskompas.publishing.WatchedFolder;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Opens the rulebook before anything can be asked, and then follows what comes into force. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RulebookConfiguration.Rules.class)
class RulebookConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookConfiguration.class);

    /** Where the rules lie when nobody names a folder; the only folder that may be missing. */
    private static final Path BESIDE = Path.of("./rules");

    /**
     * Where the rules come from.
     *
     * @param rules the folder. Not bound as a path: Spring would look for it on the class path, too
     * @param rulesWatch how long to wait between two looks at it
     * @param publishing how a rulebook comes into force
     * @param impact over how many made-up citizens it is recorded what a step of publication changes; 0 for none
     */
    @ConfigurationProperties("indsatskompas")
    record Rules(
            @DefaultValue("./rules") String rules,
            @DefaultValue("PT1S") Duration rulesWatch,
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
            throw new MissingRulesFolder(folder);
        }
    }

    /** Dates are Danish dates, wherever the service runs. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Copenhagen"));
    }

    @Bean
    KeptRulebooks keptRulebooks(Decisions decisions) {
        return new KeptRulebooks(decisions);
    }

    @Bean(destroyMethod = "close")
    Checks checks(
            @Value("${indsatskompas.limits.checks}") int atOnce,
            @Value("${indsatskompas.limits.check}") Duration within) {
        return new Checks(atOnce, within);
    }

    /** Before the server waits for what it is answering: who waits for a check is told that it was stopped. */
    @Bean
    ApplicationListener<ContextClosedEvent> stopsChecks(Checks checks) {
        return closing -> checks.close();
    }

    /** The rulebook is kept before its first answer, so that every answer can be reproduced. */
    @Bean
    Publishing publishing(
            Rules rules,
            Decisions decisions,
            KeptRulebooks kept,
            Checks checks,
            Clock clock,
            DecisionsConfiguration.Place place)
            throws BrokenRulebook {
        Optional<Path> folder = rules.folder();
        LOG.info("Rules are read from {}", folder.map(Path::toString).orElse("the built-in copy"));
        try {
            return Publishing.start(
                    new Publishing.Setup(
                            rules.publishing(), decisions, kept, new StepImpact(rules.impact()), checks, clock),
                    folder.map(Folder::of).orElseGet(BuiltInRules::folder));
        } catch (StoreUnavailable | Damaged e) {
            throw new UnopenedLog(LogTrouble.of(e), place.named(), e);
        }
    }

    @Bean
    Rulebooks rulebooks(Publishing publishing) {
        return publishing.rulebooks();
    }

    @Bean
    WatchedFolder watchedFolder(Rules rules, Publishing publishing, Clock clock) {
        return new WatchedFolder(rules.folder().orElse(null), publishing, clock);
    }

    @Bean(destroyMethod = "close")
    Pulse pulse(Rules rules, Publishing publishing, WatchedFolder folder) {
        return Pulse.of(publishing, folder, rules.rulesWatch());
    }

    /** Batches use all cores, and share their threads. */
    @Bean(destroyMethod = "close")
    Bulk bulk(@Value("${indsatskompas.limits.batch-lines}") long mostLines) {
        return new Bulk(Runtime.getRuntime().availableProcessors(), mostLines);
    }

    @Bean
    InfoContributor rulebookInfo(Rulebooks rulebooks) {
        return info -> {
            Rulebook rulebook = rulebooks.inForce().rulebook();
            info.withDetail(
                            "rulebook",
                            Map.of(
                                    "version", rulebook.contents().manifest().version(),
                                    "fingerprint", rulebook.fingerprint()))
                    .withDetail("sbom", Map.of("format", "CycloneDX", "href", "/actuator/sbom/application"));
        };
    }
}
