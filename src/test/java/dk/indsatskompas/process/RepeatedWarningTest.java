package dk.indsatskompas.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.FreshLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A thousand warnings of one thing are two lines, and none is left out. */
@ExtendWith(OutputCaptureExtension.class)
class RepeatedWarningTest {

    @BeforeAll
    static void log() {
        FreshLog.begin();
    }

    @Test
    void tellsTheFirstAtOnceAndTheOthersTogether(CapturedOutput log) {
        RepeatedWarning repeated =
                new RepeatedWarning(LoggerFactory.getLogger(RepeatedWarningTest.class), "sheep were lost");

        for (int i = 0; i < 999; i++) {
            repeated.add(1, "a gate was open");
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("sheep"))).hasSize(1);
        assertThat(log.getAll()).contains("1 sheep were lost: a gate was open");

        repeated.end();
        repeated.end();
        assertThat(log.getAll()).containsOnlyOnce("998 more sheep were lost; it is over now");
    }
}
