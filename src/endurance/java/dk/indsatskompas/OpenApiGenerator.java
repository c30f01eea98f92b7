package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The standard generator of clients. It runs as a process of its own: its libraries are not those of this house. */
final class OpenApiGenerator {

    private static final Path GENERATOR = Path.of("target/openapi-generator-cli.jar");

    private OpenApiGenerator() {}

    /** Makes a client with the options that nobody changed. */
    static void generate(Path document, Path output, String... generator) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Jdk.running().java(),
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--input-spec=" + document,
                "--output=" + output));
        command.addAll(List.of(generator));
        String said = run(new ProcessBuilder(command), output.resolveSibling(output.getFileName() + ".log"));
        assertThat(said).doesNotContain("ERROR");
    }

    /** Runs a process to its end, which must be a good one, and gives what it said. */
    static String run(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean inTime = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(inTime).as(Files.readString(log)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }
}
