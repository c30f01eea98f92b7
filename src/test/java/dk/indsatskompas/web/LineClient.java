package dk.indsatskompas.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends lines one by one in a request without a length, and reads what comes back when it likes. */
final class LineClient implements AutoCloseable {

    /** What the answer is sent in pieces with, which may begin in the middle of a word. */
    private static final Pattern PIECE = Pattern.compile("\\r\\n[1-9a-f][0-9a-f]*\\r\\n");

    private final Socket socket = new Socket();
    private String said = "";

    LineClient(int port, String query) throws IOException {
        // Small, so that little is under way when nobody reads.
        socket.setReceiveBufferSize(65_536);
        socket.setSendBufferSize(65_536);
        socket.setSoTimeout(30_000);
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
        byte[] buffer = new byte[8_192];
        while (!said.contains(word)) {
            int length = socket.getInputStream().read(buffer);
            if (length < 0) {
                throw new AssertionError("Never said: " + word);
            }
            String all = PIECE.matcher(said + new String(buffer, 0, length, StandardCharsets.ISO_8859_1))
                    .replaceAll("");
            // Enough of what was said before, in case the word was cut in two.
            said = all.substring(Math.max(0, all.length() - buffer.length - word.length()));
        }
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
