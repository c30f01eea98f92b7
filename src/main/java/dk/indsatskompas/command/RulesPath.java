package dk.indsatskompas.command;

import dk.indsatskompas.rulebook.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rules folder that a command names. */
final class RulesPath {

    private RulesPath() {}

    static Folder open(Path path, CommandSpec spec) {
        if (!Files.isDirectory(path)) {
            throw new ParameterException(spec.commandLine(), "Mappen findes ikke / There is no such folder: " + path);
        }
        return Folder.of(path);
    }
}
