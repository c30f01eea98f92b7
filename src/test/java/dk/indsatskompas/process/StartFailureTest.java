package dk.indsatskompas.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.process.StartFailure.Analyzer;
import dk.indsatskompas.vocabulary.Text;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What stops a start is said in both languages, and whatever lies around it does not matter. */
class StartFailureTest {

    @Test
    void saysWhatWasFoundAndTheCureInBothLanguages() {
        StartFailure failure = new StartFailure(new Text("fundet", "found"), new Text("kuren", "cure"), null);

        FailureAnalysis said =
                new Analyzer().analyze(new IllegalStateException("No bean", new RuntimeException(failure)));

        assertThat(said.getDescription()).isEqualTo("fundet\n\nfound");
        assertThat(said.getAction()).isEqualTo("kuren\n\ncure");
    }
}
