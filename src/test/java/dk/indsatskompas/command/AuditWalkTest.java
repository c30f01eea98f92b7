package dk.indsatskompas.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the auditor's paper shows are a key, a proof and heads, and prove what it says that they prove. */
class AuditWalkTest {

    private static final List<String> SHOWN = Pattern.compile("```(\\w*)\\n(.*?)```\\n", Pattern.DOTALL)
            .matcher(Papers.read(Papers.AUDIT))
            .results()
            .filter(block -> block.group(1).isEmpty())
            .map(block -> block.group(2))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void theProofOfTheDecisionIsOne() throws IOException {
        Captured proved = verify("--proof", shown(2));

        assertThat(proved.exit()).as(proved.err()).isZero();
        assertThat(proved.out()).isEqualTo(SHOWN.get(3));
    }

    @Test
    void withAnotherIndexItIsNone() throws IOException {
        Path proof = folder.resolve("moved");
        Files.writeString(proof, SHOWN.get(2).replaceFirst("index \\d", "index 1"));
        Captured moved = verify("--proof", proof);

        assertThat(moved.exit()).isEqualTo(1);
        assertThat(Papers.read(Papers.AUDIT))
                .contains(moved.out().lines().toList().get(2));
    }

    @Test
    void theKeptHeadIsTheBeginningOfTheLaterOne() throws IOException {
        Captured grown = verify("--head", shown(4), "--now", shown(5));

        assertThat(grown.exit()).as(grown.err()).isZero();
        assertThat(grown.out()).isEqualTo(SHOWN.get(6));
    }

    private Captured verify(Object... files) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("verify", "--public-key", shown(1).toString(), "--lang", "en"));
        for (Object one : files) {
            arguments.add(one.toString());
        }
        return Captured.run(arguments.toArray(String[]::new));
    }

    private Path shown(int number) throws IOException {
        return Files.writeString(folder.resolve("shown-" + number), SHOWN.get(number));
    }
}
