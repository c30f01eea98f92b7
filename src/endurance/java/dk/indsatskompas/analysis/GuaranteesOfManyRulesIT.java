package dk.indsatskompas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.advice.Advisor;
import dk.indsatskompas.rulebook.GrownRules;
import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is guaranteed is proved, or refuted, in a time that whoever edits rules waits for, also of many more rules. */
class GuaranteesOfManyRulesIT {
    @Test
    void areDecidedWithinSecondsOfShippedRules() {
        assertThat(proving(ShippedRules.rulebook())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void areDecidedWithinAMinuteOfThreeHundredMore(@TempDir Path folder) throws Exception {
        GrownRules.write(folder, 300);
        Files.write(
                folder.resolve(Rule.GUARANTEES),
                ShippedRules.rulebook().folder().files().get(Rule.GUARANTEES));
        Folder grown = Folder.of(folder);
        try (Rulebook rulebook = Rulebook.of(grown, Rulebook.read(grown, new Problems()))) {
            assertThat(rulebook.contents().rules()).hasSizeGreaterThan(300);
            assertThat(rulebook.contents().guarantees()).isNotEmpty();
            assertThat(proving(rulebook)).isLessThan(Duration.ofMinutes(1));
        }
    }

    /** Of the processor, so that nothing else that runs on the machine counts. */
    private static Duration proving(Rulebook rulebook) {
        Advisor advisor = new Advisor(rulebook);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Guarantees.prove(advisor, new Problems());
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
