package dk.indsatskompas.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends lines one by one in a request without a length, and reads what comes back when it likes. */
final class LineClient implements AutoCloseable {

    private static final int LONGEST_PIECE = 12;

    /** What the answer is sent in pieces with, which may begin in the middle of a word. */
    private static final Pattern PIECE = Pattern.compile("\\r\\n[1-9a-f][0-9a-f]*\\r\\n");

    private final Socket socket = new Socket();
    private String said = "";

    LineClient(int port, String query) throws IOException {
        // Small, so that little is under way when nobody reads.
        socket.setReceiveBufferSize(65_536);
        socket.setSendBufferSize(65_536);
        socket.setSoTimeout((int) Server.PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        write("POST " + Server.BATCH + query + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
    }

    public void send(String lines) throws IOException {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        write(Integer.toHexString(bytes.length) + "\r\n" + lines + "\r\n");
    }

    /** Reads until this was said, and perhaps a little more. */
    void readTo(String word) throws IOException {
        byte[] buffer = new byte[65_536];
        while (!said.contains(word)) {
            int length = socket.getInputStream().read(buffer);
            if (length < 0) {
                throw new AssertionError("Never said: " + word);
            }
            // Enough of what was said before, in case the word was cut in two, or the beginning of a piece was.
            String before = said.substring(Math.max(0, said.length() - word.length() - LONGEST_PIECE));
            said = withoutPieces(before + new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    private static String withoutPieces(String text) {
        Matcher piece = PIECE.matcher(text);
        StringBuilder whole = new StringBuilder(text.length());
        int from = 0;
        // Looked for by what it begins with, which is much faster than to try each character.
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
            if (piece.region(at, text.length()).lookingAt()) {
                whole.append(text, from, at);
                from = piece.end();
            }
        }
        return whole.append(text, from, text.length()).toString();
    }

    /** Sends what is no chunk, and reads until the server hangs up. */
    String breakOff() throws IOException {
        write("ZZ\r\n");
        StringBuilder rest = new StringBuilder(said);
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                rest.append((char) next);
            }
        } catch (SocketException e) {
            // It was hung up on with something unread.
        }
        return rest.toString();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
