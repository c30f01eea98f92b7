package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One slip in a file of the small base rulebook, and what the check says of it in Danish; that it says as much in English is held with it. */
final class Slip {

    private Slip() {}

    static List<String> said(String file, String from, String to) {
        Map<String, byte[]> files = BrokenFolder.base();
        String before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        assertThat(before).contains(from);
        files.put(file, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return said(files);
    }

    static List<String> said(Map<String, byte[]> files) {
        return said(Folder.of(files));
    }

    static List<String> said(Folder folder) {
        List<Problem> problems = RulesFolder.check(folder);
        assertThat(problems).allSatisfy(BrokenFoldersTest::isSaidInEnglish);
        return problems.stream().map(problem -> problem.in(Language.DA)).toList();
    }
}
