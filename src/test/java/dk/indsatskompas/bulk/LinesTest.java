package dk.indsatskompas.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.bulk.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final int LONGEST = 65_536;

    /** Gives at most so many bytes at a time, and always looks as if nothing had come yet. */
    private static final class Trickle extends ByteArrayInputStream {
        private final int most;

        Trickle(String text, int most) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] buffer, int from, int length) {
            return super.read(buffer, from, Math.min(most, length));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000_000})
    void areSplitAlikeHoweverTheyArrive(int most) throws IOException {
        String text = "a\r\n\nbcd\r\n\r\r\ne";

        assertThat(all(new Trickle(text, most))).containsExactly("a", "", "bcd", "\r", "e");
        assertThat(all(new Trickle(text + "\n", most))).containsExactly("a", "", "bcd", "\r", "e");
        assertThat(all(new Trickle(text + "\n\n", most))).containsExactly("a", "", "bcd", "\r", "e", "");
        assertThat(all(new Trickle("", most))).isEmpty();
    }

    @Test
    void mayBeAsLongAsTheLongestAndNotOneByteLonger() throws IOException {
        String longest = "x".repeat(LONGEST);

        assertThat(all(new Trickle(longest + "\r\n" + longest + "x\ny\n" + longest + "x", 1_000)))
                .containsExactly(longest, null, "y", null);
        assertThat(all(new Trickle("x".repeat(1_000_000) + "\ny", 70_000))).containsExactly(null, "y");
    }

    @Test
    void areNotWaitedForWhenTheyNeedNotBe() throws IOException {
        Lines lines = new Lines(new Trickle("a\nb\nhalf", 6), Long.MAX_VALUE);

        assertThat(lines.next(false)).isEmpty();
        assertThat(lines.next(true)).hasSize(2);
        assertThat(lines.next(false)).isEmpty();
        assertThat(lines.next(true)).hasSize(1);
        assertThat(lines.next(true)).isEmpty();
    }

    @Test
    void endWithTheFirstThatIsOneTooMany() throws IOException {
        assertThat(all(new Lines(new Trickle("a\nb\nc\nd\ne", 3), 3))).containsExactly("a", "b", "c", null);
        assertThat(all(new Lines(new Trickle("a\nb", 1_000), 2))).containsExactly("a", "b");
        assertThat(new Lines(new Trickle("a\nb\n", 1_000), 1).next(true))
                .last()
                .isEqualTo(new Line(2, null, LineError.TOO_MANY_LINES));
    }

    private static List<String> all(InputStream in) throws IOException {
        return all(new Lines(in, Long.MAX_VALUE));
    }

    private static List<String> all(Lines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (List<Line> chunk = lines.next(true); !chunk.isEmpty(); chunk = lines.next(true)) {
            for (Line line : chunk) {
                assertThat(line.number()).isEqualTo(all.size() + 1);
                all.add(line.content() == null ? null : line.content().text());
            }
        }
        return all;
    }
}
