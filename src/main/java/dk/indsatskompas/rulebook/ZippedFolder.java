package dk.indsatskompas.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zip file that came from somewhere. What its own headers say of sizes is not believed. */
final class ZippedFolder {

    private static final String ARRIVED = "zip";

    private final byte[] zip;
    private final IncomingFolder folder = new IncomingFolder();

    ZippedFolder(byte[] zip) {
        this.zip = zip;
    }

    Folder read() {
        try {
            List<ZipDirectory.Item> items = ZipDirectory.of(zip);
            items.stream()
                    .filter(ZipDirectory.Item::link)
                    .forEach(item -> folder.refuse(item.name(), ProblemCode.LINK));
            items.stream()
                    .filter(ZipDirectory.Item::encrypted)
                    .forEach(item -> folder.refuse(item.name(), ProblemCode.ENCRYPTED));
            if (items.size() > 2 * Limits.FILES) {
                folder.refuse(".", ProblemCode.TOO_MANY_FILES, Limits.FILES);
            } else if (items.stream().noneMatch(ZipDirectory.Item::encrypted)) {
                unpack(items);
            }
        } catch (IOException | IllegalArgumentException e) {
            folder.refuse(ARRIVED, ProblemCode.NOT_A_ZIP);
        }
        return folder.folder();
    }

    private void unpack(List<ZipDirectory.Item> items) throws IOException {
        List<String> links = items.stream()
                .filter(ZipDirectory.Item::link)
                .map(ZipDirectory.Item::name)
                .toList();
        int entries = 0;
        try (ZipInputStream unpacking = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            ZipEntry entry = unpacking.getNextEntry();
            while (entry != null && !folder.isFull()) {
                entries++;
                if (!entry.isDirectory() && !links.contains(entry.getName())) {
                    folder.add(entry.getName(), unpacking);
                }
                entry = folder.isFull() ? null : unpacking.getNextEntry();
            }
        }
        if (!folder.isFull() && (entries == 0 || entries != items.size())) {
            folder.refuse(ARRIVED, ProblemCode.NOT_A_ZIP);
        }
    }
}
