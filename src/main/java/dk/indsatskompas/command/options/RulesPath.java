package dk.indsatskompas.command.options;

import dk.indsatskompas.rulebook.folder.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rules folder that a command names. */
public final class RulesPath {

    private RulesPath() {}

    public static Folder open(Path path, CommandSpec spec) {
        if (!Files.isDirectory(path)) {
            throw new ParameterException(spec.commandLine(), "Mappen findes ikke / There is no such folder: " + path);
        }
        return Folder.of(path);
    }
}
