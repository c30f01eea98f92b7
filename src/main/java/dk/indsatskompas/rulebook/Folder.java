package dk.indsatskompas.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rules folder at one moment. Names that begin with {@code _} or {@code .} are not part of it, nor is
 * what lies below them.
 *
 * @param files content by path with slashes, in the order of the paths
 */
public record Folder(SortedMap<String, byte[]> files) {

    /** A folder on disk. Links are not followed out of it. */
    public static Folder of(Path root) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (isLoaded(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rules folder cannot be read: " + root, e);
        }
        return new Folder(files);
    }

    /** A folder of files that are already in memory. */
    public static Folder of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> loaded = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (isLoaded(name)) {
                loaded.put(name, bytes);
            }
        });
        return new Folder(loaded);
    }

    /** The text of a file, with line ends and letters normalised; empty when it is not there or not UTF-8. */
    public Optional<String> text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(Normalizer.normalize(withoutMark.replace("\r\n", "\n"), Normalizer.Form.NFC));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * What the rulebook is known by: SHA-256 over every path and normalised text, each preceded by its length, so that
     * line ends and the way letters are composed make no difference and everything else does.
     */
    public String fingerprint() {
        MessageDigest digest = sha256();
        for (String path : files.keySet()) {
            update(digest, path);
            update(digest, text(path).orElse(""));
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isLoaded(String path) {
        return Stream.of(path.split("/")).noneMatch(name -> name.startsWith("_") || name.startsWith("."));
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
