package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rules folder at one moment. Names that begin with {@code _} or {@code .} are not part of it, nor is
 * what lies below them, nor what editors leave behind, such as {@code ~$rules.dslr}. The texts of the files are asked for
 * again and again, and worked out once.
 */
public final class Folder {
    private static final Pattern ASIDE = Pattern.compile("[_.].*|~\\$.*|.*~|#.*#|(?i:thumbs\\.db|desktop\\.ini)");

    /** What may be meant as a part of it, under whatever name. */
    private static final Pattern MEANT = Pattern.compile(
            "(?i)(.*/)?((readme|changelog)([ ._(-].*)?|[^/]*\\.(ya?ml|dslr?|drl)(\\.(txt|docx?|rtf))?)");

    private final SortedMap<String, byte[]> files;
    private final Set<String> leftovers;
    private final List<Problem> flaws;
    private final Map<String, FileText> texts = new ConcurrentHashMap<>();
    private @Nullable String fingerprint;

    private Folder(SortedMap<String, byte[]> files, Set<String> leftovers, List<Problem> flaws) {
        this.files = files;
        this.leftovers = leftovers;
        this.flaws = flaws;
    }

    /** A folder on disk. Links are not followed out of it. */
    public static Folder of(Path root) {
        return FolderWalk.of(root).folder();
    }

    public static Folder of(Map<String, byte[]> files) {
        return of(files, Set.of(), List.of());
    }

    public static Folder ofZip(byte[] zip) {
        return new ZippedFolder(zip).read();
    }

    static Folder of(Map<String, byte[]> files, Set<String> leftovers, List<Problem> flaws) {
        SortedMap<String, byte[]> loaded = new TreeMap<>();
        Set<String> others = new TreeSet<>(leftovers);
        files.forEach((name, bytes) -> {
            if (isLeftover(name)) {
                others.add(name);
            } else if (isLoaded(name)) {
                loaded.put(name, bytes);
            }
        });
        return new Folder(loaded, Collections.unmodifiableSet(others), List.copyOf(flaws));
    }

    /** Whether a file is passed over, and its name said: it can be no part of a rulebook. */
    static boolean isLeftover(String path) {
        return isLoaded(path) && !MEANT.matcher(path).matches();
    }

    /** The same with these texts in place of the files of their names. What has not changed keeps its bytes. */
    public Folder with(Map<String, String> changed) {
        Map<String, byte[]> all = new TreeMap<>(files);
        changed.forEach((path, text) -> {
            if (!text(path).equals(Optional.of(text))) {
                all.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return of(all, leftovers, flaws);
    }

    /** Content by path with slashes, in the order of the paths. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The names of files that are no part of a rulebook, such as notes and copies; they are passed over. */
    public Set<String> leftovers() {
        return leftovers;
    }

    /** What was found where the files came from and could not be taken in, such as a file that is too large. */
    public List<Problem> flaws() {
        return flaws;
    }

    /**
     * The text of a file, with line ends and letters normalised; empty when it is not there, not UTF-8, or has so many marks
     * on one letter that normalising them would take long.
     */
    public Optional<String> text(String path) {
        return fileText(path).text();
    }

    /** The text of a file, if nothing in it must be refused before it is read: see {@link FileScreening}. */
    public Optional<String> readable(String path) {
        return fileText(path).readable();
    }

    /** The text of a file with its letters as they are; empty when it is not there or not UTF-8. */
    public Optional<String> decoded(String path) {
        return fileText(path).decoded();
    }

    private FileText fileText(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? FileText.NONE : texts.computeIfAbsent(path, name -> FileText.of(name, decoded(bytes)));
    }

    private record FileText(Optional<String> decoded, Optional<String> text, Optional<String> readable) {
        static final FileText NONE = new FileText(Optional.empty(), Optional.empty(), Optional.empty());

        static FileText of(String path, Optional<String> decoded) {
            Optional<String> text = decoded.filter(
                            letters -> FileScreening.longRunOfMarks(letters).isEmpty())
                    .map(letters -> Normalizer.normalize(letters, Normalizer.Form.NFC));
            return new FileText(decoded, text, text.filter(whole -> FileScreening.isReadable(path, whole)));
        }
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(withoutMark.replace("\r\n", "\n").replace('\r', '\n'))
                    .filter(lines -> lines.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * What the rulebook is known by: SHA-256 over every path and normalised text, each preceded by its length, so that
     * line ends and the way letters are composed make no difference and everything else does.
     */
    public String fingerprint() {
        // Two at once would find the same.
        String known = fingerprint == null ? digested() : fingerprint;
        fingerprint = known;
        return known;
    }

    private String digested() {
        MessageDigest digest = sha256();
        files.forEach((path, bytes) -> {
            update(digest, path.getBytes(StandardCharsets.UTF_8));
            update(
                    digest,
                    text(path)
                            .map(text -> text.getBytes(StandardCharsets.UTF_8))
                            .orElse(bytes));
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    static boolean isLoaded(String path) {
        return Stream.of(path.split("/")).noneMatch(name -> ASIDE.matcher(name).matches());
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
