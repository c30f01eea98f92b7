package dk.indsatskompas.decisions;

import dk.indsatskompas.decisions.proof.CanonicalStatement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Bytes that never change: a body exactly as it came in or went out. Equal when each byte is. */
public final class ImmutableBytes {
    private final byte[] content;

    private ImmutableBytes(byte[] content) {
        this.content = content;
    }

    public static ImmutableBytes of(byte[] content) {
        return new ImmutableBytes(content.clone());
    }

    /** Bytes that nobody else has or will have, and so need not be copied: an answer is many of them. */
    public static ImmutableBytes handedOver(byte[] content) {
        return new ImmutableBytes(content);
    }

    public static ImmutableBytes of(String text) {
        return handedOver(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] toByteArray() {
        return content.clone();
    }

    public String sha256() {
        return CanonicalStatement.sha256(content);
    }

    /** As tools write a hash: lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImmutableBytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The length alone: what bytes hold may be about a citizen, and belongs in no log. */
    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
