package dk.indsatskompas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java of this machine on which the service must run: 17 or later. */
record Jdk(int version, Path home) {

    private static final int OLDEST = 17;

    /** The one that runs this test, and every other that is found, one of each version. */
    static Collection<Jdk> all() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> paths = Files.list(installed)) {
                paths.sorted().forEach(homes::add);
            }
        }
        Map<Integer, Jdk> found = new LinkedHashMap<>();
        for (Path home : homes) {
            at(home).ifPresent(jdk -> found.putIfAbsent(jdk.version, jdk));
        }
        return found.values();
    }

    /** Of 17 and 25, those that a variable or a folder of this machine names. */
    static List<Integer> promised() {
        String[] folders = Path.of("/usr/lib/jvm").toFile().list();
        String names = String.join(" ", System.getenv().keySet()) + " "
                + String.join(" ", folders == null ? new String[0] : folders);
        return Stream.of(17, 25)
                .filter(version -> Pattern.compile("(JAVA_HOME_|java-|jdk-|temurin-)" + version + "\\b")
                        .matcher(names)
                        .find())
                .toList();
    }

    static Jdk running() {
        return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    private static Optional<Jdk> at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        int feature = Runtime.Version.parse(version.startsWith("1.") ? version.substring(2, 3) : version)
                .feature();
        return feature < OLDEST ? Optional.empty() : Optional.of(new Jdk(feature, home));
    }
}
