package dk.indsatskompas.publishing;

import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules folder that comes with the program. */
public final class BuiltInRules {
    private static final String PLACE = "classpath:/rules/";

    private BuiltInRules() {}

    public static Folder folder() {
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PLACE + "**")) {
                String url = resource.getURL().toString();
                if (!url.endsWith("/") && resource.isReadable()) {
                    files.put(
                            url.substring(url.lastIndexOf("/rules/") + "/rules/".length()),
                            resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rules in the program cannot be read", e);
        }
        return Folder.of(files);
    }
}
