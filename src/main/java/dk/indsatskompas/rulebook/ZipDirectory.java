package dk.indsatskompas.rulebook;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The list at the end of a zip file, which alone says what is a link: Java's own reader does not show it. A library for
 * archives (Commons Compress 1.28) reads more than may be taken: a list that ends before its own count, a path with
 * backslashes as another one, a link that says it is of no Unix, contents with another checksum; and a list of any length.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int TYPE_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;

    /** One line of the list. */
    record Item(String name, boolean encrypted, boolean link) {}

    private ZipDirectory() {}

    /**
     * Reads the list.
     *
     * @throws IOException when there is none, so that this is no whole zip file
     */
    static List<Item> of(byte[] zip) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = end(bytes);
            int count = Short.toUnsignedInt(bytes.getShort(end + 10));
            bytes.position(bytes.getInt(end + 16));
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(item(bytes));
            }
            return items;
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("The list of the zip file leads nowhere", e);
        }
    }

    private static int end(ByteBuffer bytes) throws IOException {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("The zip file has no end");
    }

    private static Item item(ByteBuffer bytes) throws IOException {
        int at = bytes.position();
        if (bytes.getInt(at) != ENTRY) {
            throw new IOException("The list of the zip file is not one");
        }
        boolean encrypted = (bytes.getShort(at + 8) & 1) != 0;
        boolean link = (bytes.getInt(at + 38) >>> 16 & TYPE_OF_FILE) == LINK;
        int name = Short.toUnsignedInt(bytes.getShort(at + 28));
        int more = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
        byte[] letters = new byte[name];
        bytes.get(at + ENTRY_LENGTH, letters);
        bytes.position(at + ENTRY_LENGTH + name + more);
        return new Item(new String(letters, StandardCharsets.UTF_8), encrypted, link);
    }
}
