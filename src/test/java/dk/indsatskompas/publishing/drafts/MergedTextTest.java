package dk.indsatskompas.publishing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.publishing.drafts.MergedText.MergeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What two people changed of one text. */
class MergedTextTest {
    private static final String ORIGIN = "a\nb\nc\nd\ne";

    @Test
    void takesWhatOnlyOneChangedFromThatOne() {
        MergedText merged = MergedText.of(ORIGIN, "A\nb\nc\nd\ne", "a\nb\nc\nd\nE\nf");

        assertThat(merged.open()).isZero();
        assertThat(merged.with(List.of())).isEqualTo("A\nb\nc\nd\nE\nf");
    }

    @Test
    void asksWhereBothChangedTheSame() {
        MergedText merged = MergedText.of(ORIGIN, "a\nB\nc\nd\ne", "a\nx\nc\nd\nE");

        assertThat(merged.open()).isEqualTo(1);
        assertThat(merged.with(List.of(MergeChoice.ONE))).isEqualTo("a\nB\nc\nd\nE");
        assertThat(merged.with(List.of(MergeChoice.OTHER))).isEqualTo("a\nx\nc\nd\nE");
        assertThat(merged.with(List.of(MergeChoice.BOTH))).isEqualTo("a\nB\nx\nc\nd\nE");
    }

    @Test
    void asksNothingWhereBothSayTheSame() {
        assertThat(MergedText.of(ORIGIN, "a\nc\nd\ne", "a\nc\nd\ne").with(List.of()))
                .isEqualTo("a\nc\nd\ne");
    }

    @Test
    void losesNoLineOfEither() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            String origin = text(random, "abc");
            String one = text(random, "abcd");
            String other = text(random, "abce");
            MergedText merged = MergedText.of(origin, one, other);
            List<MergeChoice> ones = new ArrayList<>();
            List<MergeChoice> others = new ArrayList<>();
            for (int open = 0; open < merged.open(); open++) {
                ones.add(MergeChoice.ONE);
                others.add(MergeChoice.OTHER);
            }

            assertThat(MergedText.of(origin, one, origin).with(List.of())).isEqualTo(one);
            assertThat(MergedText.of(origin, origin, other).with(List.of())).isEqualTo(other);
            assertThat(merged.with(ones).chars().filter(c -> c == 'd').count())
                    .isEqualTo(one.chars().filter(c -> c == 'd').count());
            assertThat(merged.with(others).chars().filter(c -> c == 'e').count())
                    .isEqualTo(other.chars().filter(c -> c == 'e').count());
        }
    }

    private static String text(SplittableRandom random, String letters) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            lines.add(String.valueOf(letters.charAt(random.nextInt(letters.length()))));
        }
        return String.join("\n", lines);
    }
}
