package dk.indsatskompas.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The program that runs, named alike by the service, the command line and every record. */
public final class SoftwareVersion {
    private static final String UNKNOWN = "unknown";
    private static final int SHORT = 7;

    private SoftwareVersion() {}

    /** With the commit that it was built from: {@code 0.1.0+e42751c}. */
    public static String running() {
        String version = read("/META-INF/build-info.properties").getProperty("build.version", UNKNOWN);
        String commit = read("/git.properties").getProperty("git.commit.id", "");
        String suffix = commit.length() < SHORT ? "" : "+" + commit.substring(0, SHORT);
        return version + suffix;
    }

    /** What the build wrote; nothing when the program was not built whole. */
    private static Properties read(String file) {
        ClassPathResource written = new ClassPathResource(file, SoftwareVersion.class);
        try {
            return written.exists() ? PropertiesLoaderUtils.loadProperties(written) : new Properties();
        } catch (IOException e) {
            throw new UncheckedIOException("What the build wrote cannot be read: " + file, e);
        }
    }
}
