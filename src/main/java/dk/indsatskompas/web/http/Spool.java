package dk.indsatskompas.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait in a file until somebody reads them, the first first. What lies there is about people, so it is encrypted
 * with a key that this process alone has ever had, and the file has no name once it is open, or where the system cannot do
 * that, is deleted when it is closed.
 */
final class Spool implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int COUNTER_BYTES = 16;

    private final long most;
    private final Cipher encryption;
    private final Cipher decryption;
    private @Nullable FileChannel file;
    private long written;
    private long read;

    /** So many bytes at most wait at once. */
    Spool(long most) {
        this.most = most;
        SecretKeySpec key = new SecretKeySpec(random(KEY_BYTES), "AES");
        IvParameterSpec counter = new IvParameterSpec(random(COUNTER_BYTES));
        encryption = cipher(Cipher.ENCRYPT_MODE, key, counter);
        decryption = cipher(Cipher.DECRYPT_MODE, key, counter);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** A stream: what it makes of some bytes is as long as they are. */
    private static Cipher cipher(int mode, SecretKeySpec key, IvParameterSpec counter) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, counter);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }

    synchronized long waiting() {
        return written - read;
    }

    /** How many more may wait. */
    synchronized long room() {
        return most - waiting();
    }

    synchronized void append(byte[] bytes, int length) throws IOException {
        if (file == null) {
            file = FileChannel.open(
                    Files.createTempFile("batch", null),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer piece = ByteBuffer.wrap(encryption.update(bytes, 0, length));
        while (piece.hasRemaining()) {
            written += file.write(piece, written);
        }
    }

    /** Reads as much as waits and fits; -1 when nothing waits. */
    synchronized int read(byte[] into, int from, int length) throws IOException {
        int count = (int) Math.min(length, waiting());
        if (file == null || count == 0) {
            return -1;
        }
        ByteBuffer piece = ByteBuffer.allocate(count);
        while (piece.hasRemaining()) {
            read += file.read(piece, read);
        }
        System.arraycopy(decryption.update(piece.array()), 0, into, from, count);
        if (waiting() == 0) {
            file.truncate(0);
            written = 0;
            read = 0;
        }
        return count;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
