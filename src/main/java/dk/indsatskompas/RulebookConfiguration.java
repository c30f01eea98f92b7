package dk.indsatskompas;

import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.bulk.Bulk;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.publishing.BuiltInRules;
import dk.indsatskompas.publishing.KeptRulebooks;
import dk.indsatskompas.publishing.Rulebooks;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.scenario.RulesFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the rulebook before anything can be asked; a broken one stops the start. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookConfiguration.class);

    /** Where the rules lie when nobody names a folder; the only folder that may be missing. */
    private static final Path BESIDE = Path.of("./rules");

    /** Dates are Danish dates, wherever the service runs. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Copenhagen"));
    }

    @Bean
    Rulebook rulebook(@Value("${indsatskompas.rules}") String folder) throws BrokenRulebook {
        // Not bound as a path: Spring would look for it on the class path, too.
        Path rules = Path.of(folder);
        boolean onDisk = Files.isDirectory(rules);
        if (!onDisk && !rules.equals(BESIDE)) {
            throw new MissingRulesFolder(rules);
        }
        Rulebook rulebook = RulesFolder.open(onDisk ? Folder.of(rules) : BuiltInRules.folder());
        LOG.info(
                "Rulebook {} {} in force, from {}",
                rulebook.contents().manifest().version(),
                rulebook.fingerprint(),
                onDisk ? rules.toAbsolutePath().normalize() : "the built-in copy");
        return rulebook;
    }

    /** The rulebook is kept before its first answer, so that every answer can be reproduced. */
    @Bean
    Rulebooks rulebooks(Rulebook rulebook, Decisions decisions, DecisionsConfiguration.Place place) {
        return UnopenedLog.opening(place.named(), () -> {
            decisions.keep(rulebook.folder(), "service");
            return new Rulebooks(new Advisor(rulebook), new KeptRulebooks(decisions));
        });
    }

    /** Batches use all cores, and share their threads. */
    @Bean(destroyMethod = "close")
    Bulk bulk() {
        return new Bulk(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    HealthIndicator rulebookHealthIndicator(Rulebook rulebook) {
        return () ->
                Health.up().withDetail("fingerprint", rulebook.fingerprint()).build();
    }

    @Bean
    InfoContributor rulebookInfo(Rulebook rulebook) {
        return info -> info.withDetail(
                        "rulebook",
                        Map.of(
                                "version", rulebook.contents().manifest().version(),
                                "fingerprint", rulebook.fingerprint()))
                .withDetail("sbom", Map.of("format", "CycloneDX", "href", "/actuator/sbom/application"));
    }
}
