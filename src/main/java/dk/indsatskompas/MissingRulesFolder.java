package dk.indsatskompas;

import java.nio.file.Path;

/** A rules folder was named that is not there. To answer from another rulebook instead would deceive whoever named it. */
final class MissingRulesFolder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingRulesFolder(Path folder) {
        super(folder.toAbsolutePath().normalize().toString());
    }
}
