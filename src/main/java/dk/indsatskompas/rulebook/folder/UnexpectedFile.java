package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.problems.ProblemWords;
import dk.indsatskompas.vocabulary.NearestName;
import dk.indsatskompas.vocabulary.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file that does not belong where it is, and what has probably happened. */
public record UnexpectedFile(Folder folder, String name) {
    /** What the ways of copying and saving add to a name: Windows, macOS, browsers, editors. */
    private static final Pattern ADDED = Pattern.compile(
            "(?i)(?<=/|^)(kopi af |copy of )| - (kopi|copy)( \\(\\d+\\))?| (kopi|copy)( \\d+)?(?=\\.)| ?\\(\\d+\\)"
                    + "|\\.(txt|bak|old|orig|tmp|docx?|rtf)$");

    /** What to do with it, if that is known, where these files belong into the folder. */
    public Optional<Text> cure(Collection<String> expected) {
        String original = ADDED.matcher(name).replaceAll("");
        if (!original.equals(name) && folder.files().containsKey(original)) {
            return Optional.of(ProblemWords.COPY_OF.text(original));
        }
        return meant(expected).map(ProblemWords.NAME_MEANT::text).or(() -> sameAs().map(ProblemWords.SAME_AS::text));
    }

    public Optional<String> meant(Collection<String> expected) {
        return NearestName.to(ADDED.matcher(name).replaceAll(""), missing(expected))
                .or(() -> NearestName.to(name, missing(expected)));
    }

    /** Whether a missing file of the same folder has this name, or nearly, but for what follows the first full stop. */
    public boolean endsOtherwiseThan(Collection<String> expected) {
        return missing(expected).stream()
                .filter(file -> folderOf(file).equals(folderOf(name)))
                .anyMatch(
                        file -> NearestName.to(stem(name), List.of(stem(file))).isPresent());
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    }

    private Collection<String> missing(Collection<String> expected) {
        return expected.stream()
                .filter(file -> !folder.files().containsKey(file))
                .toList();
    }

    private Optional<String> sameAs() {
        return folder.files().keySet().stream()
                .filter(other -> !other.equals(name))
                .filter(other ->
                        Arrays.equals(folder.files().get(other), folder.files().get(name)))
                .findFirst();
    }
}
