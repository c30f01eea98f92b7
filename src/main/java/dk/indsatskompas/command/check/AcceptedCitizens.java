package dk.indsatskompas.command.check;

import dk.indsatskompas.command.options.Obstacle;
import dk.indsatskompas.command.options.Terminal;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the whole citizens of a folder get now as what they must get, once the rules are right. */
record AcceptedCitizens(Path root, Folder folder) {

    private static final String FILE = "whole_citizens.yaml";

    /** Shows each difference and writes them; gives the folder as it is then. Rules that are wrong leave it as it was. */
    Folder write(Terminal terminal) {
        try {
            String accepted = RulesFolder.accepted(folder);
            if (accepted.equals(folder.text(FILE).orElse(""))) {
                terminal.tell(NOTHING);
                return folder;
            }
            RulesFolder.check(folder).stream()
                    .filter(problem -> problem.place().file().equals(FILE))
                    .forEach(problem -> terminal.err().println(problem.in(terminal.language())));
            Files.write(root.resolve(FILE), bytes(accepted));
            terminal.tell(WRITTEN);
            return Folder.of(root);
        } catch (BrokenRulebook e) {
            terminal.tell(WRONG);
            return folder;
        } catch (IOException e) {
            throw Obstacle.CITIZENS_UNWRITABLE.cannot();
        }
    }

    /** With the line ends that the file had. */
    private byte[] bytes(String text) throws IOException {
        boolean windows = Files.readString(root.resolve(FILE)).contains("\r\n");
        return (windows ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8);
    }

    private static final Text NOTHING = new Text(
            "De hele borgere får det, de skal have. Intet er skrevet.",
            "The whole citizens get what they must get. Nothing is written.");
    private static final Text WRITTEN = new Text(
            "Det, de nu får, er skrevet i whole_citizens.yaml. Læs det igennem, før mappen sendes videre.",
            "What they get now is written in whole_citizens.yaml. Read it through before the folder goes on.");
    private static final Text WRONG = new Text(
            "Intet er skrevet, for reglerne selv har fejl.",
            "Nothing is written, because the rules themselves have problems.");
}
