package dk.indsatskompas.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of a page that come with the program. */
final class PageResources {

    private PageResources() {}

    static InputStream open(String name) {
        InputStream file = PageResources.class.getResourceAsStream("/page/" + name);
        if (file == null) {
            throw new IllegalStateException("The program comes without page/" + name);
        }
        return file;
    }

    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read page/" + name, e);
        }
    }
}
