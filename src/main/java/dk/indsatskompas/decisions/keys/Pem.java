package dk.indsatskompas.decisions.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text (RFC 7468). */
final class Pem {

    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private Pem() {}

    static String text(String name, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(name, MIME.encodeToString(der), name);
    }

    /** The first block of this name; {@link IllegalArgumentException} when there is none, or it is not in Base64. */
    static byte[] block(String pem, String name) {
        Matcher matcher = Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
                .matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException("There is no block " + name);
        }
        return Base64.getMimeDecoder().decode(matcher.group(1));
    }
}
