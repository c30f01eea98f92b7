package dk.indsatskompas.publishing;

import dk.indsatskompas.decisions.Damaged;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.decisions.LogTrouble;
import dk.indsatskompas.decisions.StoreUnavailable;
import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.startup.StartFailure;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Opens the rulebook before anything can be asked, and then follows what comes into force. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingSettings.class)
public class PublishingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingConfiguration.class);

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
            PublishingSettings settings,
            Decisions decisions,
            KeptRulebooks kept,
            Checks checks,
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
            throw new StartFailure(listed(UNUSABLE, e.problems()), CHECK, e);
        } catch (KeptRulebooks.Unreadable e) {
            throw new StartFailure(listed(NOT_UNDERSTOOD, e.problems()), ANOTHER_VERSION, e);
        } catch (StoreUnavailable | Damaged e) {
            throw LogTrouble.failure(location.named(), e);
        }
    }

    @Bean
    Rulebooks rulebooks(Publishing publishing) {
        return publishing.rulebooks();
    }

    /** Everything that is wrong, a line each. */
    private static Text listed(Text what, List<Problem> problems) {
        return new Text(what.da() + listed(problems, Language.DA), what.en() + listed(problems, Language.EN));
    }

    private static String listed(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> "\n" + problem.in(language)).collect(Collectors.joining());
    }

    @Bean
    WatchedFolder watchedFolder(PublishingSettings settings, Publishing publishing, Clock clock) {
        return new WatchedFolder(settings.folder().orElse(null), publishing, clock);
    }

    @Bean
    PublishingSchedule publishingSchedule(Publishing publishing, WatchedFolder folder) {
        return new PublishingSchedule(publishing, folder);
    }

    private static final Text UNUSABLE = new Text("Regelmappen kan ikke bruges:", "The rules folder cannot be used:");
    private static final Text CHECK = new Text(
            "Ret filerne, og prøv med: java -jar indsatskompas.jar check rules/",
            "Correct the files, and try with: java -jar indsatskompas.jar check rules/");
    private static final Text NOT_UNDERSTOOD = new Text(
            "Denne udgave af tjenesten forstår ikke den regelbog, der er i kraft ifølge loggen:",
            "This version of the service does not understand the rulebook that is in force by the log:");
    private static final Text ANOTHER_VERSION = new Text(
            "Start den udgave, der sidst kørte, og sæt en regelbog i kraft, som begge udgaver forstår.",
            "Start the version that ran last, and bring a rulebook into force that both versions understand.");
}
