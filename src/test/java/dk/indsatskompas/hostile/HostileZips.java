package dk.indsatskompas.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.indsatskompas.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files that unpack to more than there is room for, lead out of the folder, or contradict themselves. */
final class HostileZips {

    private HostileZips() {}

    static Stream<HostileFolder> folders() {
        byte[] base = HostileFolder.with("", Map.of()).zip();
        int directory = ByteBuffer.wrap(base).order(ByteOrder.LITTLE_ENDIAN).getInt(base.length - 6);
        return Stream.concat(
                names().map(name -> HostileFolder.with(
                        "a file named "
                                + name.codePoints()
                                        .limit(40)
                                        .mapToObj(
                                                c -> c < ' ' || c > '~' ? "U+%04X".formatted(c) : Character.toString(c))
                                        .collect(Collectors.joining())
                                + (name.length() > 40 ? " and so on, " + name.length() : ""),
                        Map.of(name, "x".getBytes(UTF_8)))),
                Stream.of(
                        new HostileFolder("a zip of many megabytes of zeros", () -> zeros("rulebook.yaml")),
                        new HostileFolder("a folder of many megabytes of zeros", () -> zeros("x/")),
                        new HostileFolder("many megabytes of zeros outside", () -> zeros("../x")),
                        new HostileFolder(
                                "many megabytes of zeros under a name too long", () -> zeros("x".repeat(500))),
                        new HostileFolder("a link of many megabytes of zeros", HostileZips::hugeLink),
                        new HostileFolder(
                                "many megabytes of zeros in a second file of one name", HostileZips::secondFile),
                        new HostileFolder("a zip of 60,000 empty files", () -> many(60_000)),
                        new HostileFolder("a zip of 60,000 files of one name", () -> sameName(base, 60_000)),
                        new HostileFolder(
                                "a zip of 200,000 files of one name, which says fewer", () -> sameName(base, 200_000)),
                        new HostileFolder("nothing", () -> new byte[0]),
                        new HostileFolder("no zip", () -> "PK, but no zip".getBytes(UTF_8)),
                        new HostileFolder("half a zip", () -> Arrays.copyOf(base, base.length / 2)),
                        new HostileFolder("a zip without its list", () -> Arrays.copyOf(base, directory)),
                        new HostileFolder(
                                "a list that begins before the file", () -> patched32(base, base.length - 6, -1)),
                        new HostileFolder(
                                "a list that begins behind the file",
                                () -> patched32(base, base.length - 6, Integer.MAX_VALUE)),
                        new HostileFolder(
                                "a comment longer than the file", () -> patched(base, base.length - 2, 0xffff)),
                        new HostileFolder("a name longer than the file", () -> patched(base, directory + 28, 0xffff)),
                        new HostileFolder("a file that is a link", () -> patched32(base, directory + 38, 0xA1FF0000)),
                        new HostileFolder("a file with a password", () -> patched(base, directory + 8, 1)),
                        new HostileFolder("an unknown method of packing", () -> patched(base, directory + 10, 99)),
                        new HostileFolder("a wrong size", () -> patched32(base, directory + 24, 7)),
                        new HostileFolder("a wrong checksum", () -> patched32(base, directory + 16, 7)),
                        new HostileFolder("zips in zips", () -> nested(base, 40)),
                        new HostileFolder("every byte another", () -> scrambled(base))));
    }

    private static Stream<String> names() {
        return Stream.of(
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\Windows\\x",
                "a\\..\\..\\x",
                "x/../../y",
                "bip$9/study.yaml",
                "${jndi:ldap:x}/study.yaml",
                "%s%n/study.yaml",
                "a;b/study.yaml",
                "a b/study.yaml",
                "a\u0000b/study.yaml",
                "a\nb/study.yaml",
                "a\u202eb/study.yaml",
                "a\u2028b/study.yaml",
                "a\u0085b/study.yaml",
                "\"+x+\"/study.yaml",
                "x".repeat(250) + "/study.yaml",
                "x".repeat(65_000),
                "a/".repeat(5_000) + "x",
                "RULEBOOK.yaml",
                "rulebook.yaml/x.yaml",
                "con/study.yaml",
                "laesehold_2020./study.yaml",
                "._x/study.yaml",
                "import/study.yaml",
                "when/rules.dslr",
                "java/rules.dslr");
    }

    private static byte[] zeros(String name) {
        return written(zip -> zeros(zip, name));
    }

    private static byte[] hugeLink() {
        byte[] zip = zeros("link.yaml");
        return patched32(zip, zip.length - 22 - 46 - "link.yaml".length() + 38, 0xA1FF0000);
    }

    private static byte[] secondFile() {
        return written(zip -> {
            zip.putNextEntry(new ZipEntry("rulebook.yaml"));
            zeros(zip, "RULEBOOK.yaml");
        });
    }

    private static void zeros(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < Size.ZEROS.get(); i++) {
            zip.write(megabyte);
        }
    }

    private static byte[] many(int count) {
        return written(zip -> {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        });
    }

    private static byte[] nested(byte[] innermost, int depth) {
        byte[] zip = innermost;
        for (int i = 0; i < depth; i++) {
            zip = HostileFolder.zip(new TreeMap<>(Map.of("rules.zip", zip)));
        }
        return zip;
    }

    /** The list names the first file again and again. */
    private static byte[] sameName(byte[] zip, int times) {
        int end = zip.length - 22;
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(end + 16);
        int first = 46
                + Short.toUnsignedInt(bytes.getShort(directory + 28))
                + Short.toUnsignedInt(bytes.getShort(directory + 30));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(zip, 0, directory);
        for (int i = 0; i < times; i++) {
            all.write(zip, directory, first);
        }
        byte[] tail = Arrays.copyOfRange(zip, end, zip.length);
        ByteBuffer.wrap(tail)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) times)
                .putShort(10, (short) times)
                .putInt(12, times * first);
        all.writeBytes(tail);
        return all.toByteArray();
    }

    private static byte[] scrambled(byte[] zip) {
        byte[] other = zip.clone();
        IntStream.range(0, zip.length).filter(i -> i % 2 == 1).forEach(i -> other[i] ^= 0x55);
        return other;
    }

    private static byte[] patched(byte[] zip, int at, int value) {
        byte[] other = zip.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return other;
    }

    private static byte[] patched32(byte[] zip, int at, int value) {
        byte[] other = zip.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return other;
    }

    private interface Writing {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            writing.to(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
