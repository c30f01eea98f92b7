package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.Place;
import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.Problem;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import dk.indsatskompas.vocabulary.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rules folder that comes in file by file, from somewhere that is not to be trusted: what is read is counted, and every
 * name is looked at. Everything that is refused is a problem of the folder.
 */
public final class IncomingFolder {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(zip|jar|7z|rar|tar|gz|tgz|bz2|xz|zst)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;
    private static final Set<String> TOP = Set.of("rulebook.yaml", "catalogue.yaml");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> leftovers = new TreeSet<>();
    private final Set<Problem> flaws = new LinkedHashSet<>();
    private long read;
    private String largest = "";
    private long most;
    private boolean full;

    /**
     * Takes a file in.
     *
     * @param name its path in the folder, with slashes
     * @param content read to its end, unless it is refused by its name or too much has come in by then
     * @return whether it was read to its end
     */
    public boolean add(String name, InputStream content) throws IOException {
        // A name that is too long may also take too long to normalise.
        String path = name.length() > 2 * LONGEST_NAME ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        if (full || !isNew(path)) {
            return false;
        }
        if (Folder.isLeftover(path) && !ARCHIVE.matcher(path).matches()) {
            leftovers.add(path);
            return false;
        }
        byte[] bytes = content.readNBytes(FolderLimits.FILE + 1);
        long size = bytes.length + rest(content);
        read += size;
        if (size > most) {
            most = size;
            largest = path;
        }
        if (read > FolderLimits.FOLDER) {
            full = true;
            refuse(largest, ProblemCode.FOLDER_TOO_LARGE, FolderLimits.FOLDER / FolderLimits.MEGABYTE);
        } else if (bytes.length > FolderLimits.FILE) {
            refuse(path, ProblemCode.FILE_TOO_LARGE, FolderLimits.FILE / FolderLimits.MEGABYTE);
        } else if (isArchive(path, bytes)) {
            refuse(path, ProblemCode.ARCHIVE);
        } else {
            files.put(path, bytes);
        }
        return !full;
    }

    /** Whether so much has come in that nothing more is read. */
    boolean isFull() {
        return full;
    }

    /** What came in. A folder that all of it lies in is taken off, as {@code rules/} is in most zip files. */
    public Folder folder() {
        Set<String> tops = Folder.of(files).files().keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String only = tops.size() == 1 ? tops.iterator().next() : "";
        String top = TOP.stream().anyMatch(name -> files.containsKey(only + name)) ? only : "";
        Map<String, byte[]> loaded = new TreeMap<>();
        files.forEach((path, bytes) -> loaded.put(inside(top, path), bytes));
        Set<String> others = leftovers.stream().map(name -> inside(top, name)).collect(Collectors.toSet());
        return Folder.of(loaded, others, List.copyOf(flaws));
    }

    private static String inside(String top, String path) {
        return path.startsWith(top) ? path.substring(top.length()) : path;
    }

    /** Refuses a name for what it stands for, without reading it. */
    void refuse(String name, ProblemCode code, Object... arguments) {
        if (flaws.size() <= FolderLimits.PROBLEMS || full) {
            flaws.add(new Problem(Place.of(shown(name)), code, code.found(arguments), code.cure(arguments)));
        }
    }

    private boolean isNew(String path) {
        if (isWrong(path)) {
            refuse(path, ProblemCode.WRONG_PATH);
            return false;
        }
        String first = names.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (first != null) {
            refuse(path, ProblemCode.SAME_NAME, shown(first));
            return false;
        }
        if (names.size() > FolderLimits.FILES) {
            full = true;
            refuse(".", ProblemCode.TOO_MANY_FILES, FolderLimits.FILES);
        }
        return !full;
    }

    private static boolean isWrong(String path) {
        return path.isEmpty()
                || path.length() > LONGEST_NAME
                || path.contains("\\")
                || path.chars().anyMatch(Character::isISOControl)
                || Printable.firstRefused(path).isPresent()
                || DRIVE.matcher(path).matches()
                || Stream.of(path.split("/", -1))
                        .anyMatch(part -> Set.of("", ".", "..").contains(part));
    }

    private static boolean isArchive(String path, byte[] bytes) {
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        return zip || ARCHIVE.matcher(path).matches();
    }

    /** Counts what is left of a file that is too large, as far as it matters. */
    private long rest(InputStream content) throws IOException {
        long rest = 0;
        byte[] buffer = new byte[8192];
        for (int some = 0; some >= 0 && read + rest <= FolderLimits.FOLDER; some = content.read(buffer)) {
            rest += some;
            CheckStopped.ifInterrupted();
        }
        return rest;
    }

    private static String shown(String name) {
        return Printable.shortened(name, LONGEST_NAME);
    }
}
