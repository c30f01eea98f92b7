package dk.indsatskompas.rulebook.folder;

import dk.indsatskompas.rulebook.problems.CheckStopped;
import dk.indsatskompas.rulebook.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads a zip file that came from somewhere. What it says of sizes is not believed, and what is refused by its name or kind
 * is not unpacked.
 */
final class ZippedFolder {
    private static final String ARRIVED = "zip";
    private static final Set<Integer> METHODS = Set.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);

    private final byte[] zip;
    private final IncomingFolder folder = new IncomingFolder();

    ZippedFolder(byte[] zip) {
        this.zip = zip;
    }

    Folder read() {
        if (entriesAtMost() > 2 * FolderLimits.FILES) {
            folder.refuse(".", ProblemCode.TOO_MANY_FILES, FolderLimits.FILES);
            return folder.folder();
        }
        try (ZipFile file = ZipFile.builder()
                .setByteArray(zip)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            read(file, Collections.list(file.getEntriesInPhysicalOrder()));
        } catch (IOException | IllegalArgumentException e) {
            folder.refuse(ARRIVED, ProblemCode.NOT_A_ZIP);
        }
        return folder.folder();
    }

    private void read(ZipFile file, List<ZipArchiveEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            folder.refuse(ARRIVED, ProblemCode.NOT_A_ZIP);
            return;
        }
        entries.stream().filter(ZippedFolder::isLink).forEach(entry -> folder.refuse(name(entry), ProblemCode.LINK));
        List<ZipArchiveEntry> encrypted = entries.stream()
                .filter(entry -> entry.getGeneralPurposeBit().usesEncryption())
                .toList();
        encrypted.forEach(entry -> folder.refuse(name(entry), ProblemCode.ENCRYPTED));
        for (ZipArchiveEntry entry : entries) {
            CheckStopped.ifInterrupted();
            if (encrypted.isEmpty() && !entry.isDirectory() && !isLink(entry) && !folder.isFull()) {
                unpack(file, entry);
            }
        }
    }

    /** The library lists however many there are, so that they are counted before: each begins with the same four bytes. */
    private int entriesAtMost() {
        int entries = 0;
        for (int i = 0; i + 3 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }

    /** Whatever system it says it was packed on. */
    private static boolean isLink(ZipArchiveEntry entry) {
        return (entry.getExternalAttributes() >>> Short.SIZE & UnixStat.FILE_TYPE_FLAG) == UnixStat.LINK_FLAG;
    }

    /** As it stands there: the library would make slashes of backslashes. */
    private static String name(ZipArchiveEntry entry) {
        return new String(entry.getRawName(), StandardCharsets.UTF_8);
    }

    private void unpack(ZipFile file, ZipArchiveEntry entry) throws IOException {
        if (!METHODS.contains(entry.getMethod())) {
            throw new IOException("Packed in a way that nobody expects");
        }
        try (InputStream raw = file.getInputStream(entry);
                CheckedInputStream content = new CheckedInputStream(raw, new CRC32())) {
            if (folder.add(name(entry), content) && content.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("Not what was packed");
            }
        }
    }
}
