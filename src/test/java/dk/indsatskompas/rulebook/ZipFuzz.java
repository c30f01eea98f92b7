package dk.indsatskompas.rulebook;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;

/** A zip file from anywhere: what can be unpacked of it is a folder, and all that is wrong with it are problems. */
public final class ZipFuzz {

    private ZipFuzz() {}

    public static void fuzzerTestOneInput(byte[] zip) {
        Problems problems = new Problems();
        Rulebook.read(Folder.ofZip(zip), problems);
        for (Problem problem : problems.sorted()) {
            problem.in(Language.DA);
            problem.in(Language.EN);
        }
    }
}
