package dk.indsatskompas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The service as it starts soonest: the jar taken apart beside an archive of its classes, which the build has made before by the
 * script that operators have for it. For tests of what it does; those of the jar itself start {@link PackagedJar}.
 */
final class WarmJar {

    private static final Path FOLDER = Path.of("target/warm").toAbsolutePath();

    /** The command up to {@code -jar}; no service is up for long. */
    static final List<String> JAVA = List.of(
            Jdk.running().java(),
            Jdk.running().version() >= 25
                    ? "-XX:AOTCache=" + FOLDER.resolve("start.aot")
                    : "-XX:SharedArchiveFile=" + FOLDER.resolve("start.jsa"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms256m",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private WarmJar() {}

    static PackagedJar start(Path folder, String... arguments) throws IOException {
        return start(JAVA, folder, arguments);
    }

    static PackagedJar start(List<String> java, Path folder, String... arguments) throws IOException {
        return PackagedJar.start(java, FOLDER.resolve("indsatskompas.jar"), folder, arguments);
    }
}
