package dk.indsatskompas.command.check;

import dk.indsatskompas.command.options.CannotOpen;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the whole citizens of a folder get now as what they must get, once the rules are right. */
record AcceptedCitizens(Path root, Folder folder) {

    private static final String FILE = "whole_citizens.yaml";

    /** Shows each difference and writes them; gives the folder as it is then. Rules that are wrong leave it as it was. */
    Folder write(Language language, PrintWriter err) {
        try {
            String before = folder.text(FILE).orElse("");
            String accepted = RulesFolder.accepted(folder);
            if (accepted.equals(before)) {
                err.println(NOTHING.in(language));
                return folder;
            }
            RulesFolder.check(folder).stream()
                    .filter(problem -> problem.place().file().equals(FILE))
                    .forEach(problem -> err.println(problem.in(language)));
            Files.write(root.resolve(FILE), bytes(accepted));
            err.println(WRITTEN.in(language));
            return Folder.of(root);
        } catch (BrokenRulebook e) {
            err.println(WRONG.in(language));
            return folder;
        } catch (IOException e) {
            throw new CannotOpen(NOT_WRITTEN);
        } finally {
            err.flush();
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
    private static final Text NOT_WRITTEN =
            new Text("whole_citizens.yaml kan ikke skrives.", "whole_citizens.yaml cannot be written.");
}
