package dk.indsatskompas.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names of files on the command line. Java reads and writes them in the letters of the host's locale, which may have no
 * Danish ones; the host itself has bytes, which are UTF-8 wherever somebody names a file today.
 */
public final class HostPath {
    private static final Path GIVEN = Path.of("/proc/self/cmdline");

    /** What becomes of a letter that the locale does not have. */
    private static final Pattern LOST = Pattern.compile("[?\uFFFD]+|[^\\x00-\\x7F]+");

    private HostPath() {}

    public static Path of(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return ofBytes(name, e);
        }
    }

    /** As people write it, in whichever letters the locale has. */
    static String said(Path path) {
        String name = path.toString();
        return name.indexOf('\uFFFD') < 0
                ? name
                : path.toUri()
                        .getPath()
                        .replaceFirst(Pattern.quote(Path.of("").toUri().getPath()), "");
    }

    private static Path ofBytes(String name, InvalidPathException cause) {
        try {
            String here = name.startsWith("/")
                    ? ""
                    : Path.of("").toAbsolutePath().toUri().getRawPath();
            return Path.of(URI.create("file://" + here + new URI(null, null, name, null).toASCIIString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            cause.addSuppressed(e);
            throw cause;
        }
    }

    /** The arguments as they were given, where Java lost letters of them and the host still has them. */
    public static String[] arguments(String... args) {
        if (Arrays.stream(args).noneMatch(arg -> LOST.matcher(arg).find()) || !Files.isReadable(GIVEN)) {
            return args;
        }
        try {
            List<String> all =
                    List.of(Files.readString(GIVEN, StandardCharsets.UTF_8).split("\0", -1));
            List<String> given = all.subList(Math.max(0, all.size() - 1 - args.length), all.size() - 1);
            return given.size() == args.length
                            && IntStream.range(0, args.length).allMatch(i -> isSame(args[i], given.get(i)))
                    ? given.toArray(String[]::new)
                    : args;
        } catch (IOException e) {
            return args;
        }
    }

    private static boolean isSame(String arg, String given) {
        return LOST.matcher(arg).replaceAll("?").equals(LOST.matcher(given).replaceAll("?"));
    }
}
