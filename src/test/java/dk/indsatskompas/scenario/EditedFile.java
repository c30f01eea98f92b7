package dk.indsatskompas.scenario;

import dk.indsatskompas.rulebook.Contents;
import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problems;
import dk.indsatskompas.vocabulary.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small rules folder in which one file is what somebody made of it: the first byte says which, the rest is the file.
 * All that may come of reading it are problems that can be told.
 */
record EditedFile(List<String> files) {

    private static final Map<String, byte[]> UNEDITED = BrokenFolder.base();

    void check(byte[] input) {
        if (input.length > 0) {
            Map<String, byte[]> folder = new TreeMap<>(UNEDITED);
            folder.put(
                    files.get(Byte.toUnsignedInt(input[0]) % files.size()), Arrays.copyOfRange(input, 1, input.length));
            check(Folder.of(folder));
        }
    }

    static void checkUnedited() {
        check(Folder.of(UNEDITED));
    }

    /** As it is checked before it may come into force, but for what the engine makes of rules without a problem. */
    private static void check(Folder folder) {
        Problems problems = new Problems();
        Contents contents = Rulebook.read(folder, problems);
        ScenarioReader reader = new ScenarioReader(folder, contents, problems);
        reader.wholeCitizens();
        new ScenarioCheck(contents, reader.scenarios(), problems).check();
        problems.sorted().forEach(problem -> {
            for (Language language : Language.values()) {
                if (problem.in(language).isBlank()) {
                    throw new AssertionError("A problem without words");
                }
            }
        });
    }
}
