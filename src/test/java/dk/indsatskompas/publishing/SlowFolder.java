package dk.indsatskompas.publishing;

import dk.indsatskompas.rulebook.GrownRules;
import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A rulebook of so many rules that to check it takes seconds, with nothing wrong in it. */
public final class SlowFolder {

    private static final int RULES = 600;
    private static final Folder FOLDER = grown();

    private SlowFolder() {}

    public static Folder folder() {
        return FOLDER;
    }

    public static byte[] zip() {
        return SmallFolder.zip(FOLDER);
    }

    private static Folder grown() {
        try {
            Path folder = Files.createTempDirectory("slow");
            GrownRules.write(folder, RULES);
            Folder grown = Folder.of(folder);
            FileSystemUtils.deleteRecursively(folder);
            return grown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
