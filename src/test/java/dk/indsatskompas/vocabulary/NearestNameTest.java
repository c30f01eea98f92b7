package dk.indsatskompas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void findsTheWordThatDiffersLeast() {
        assertThat(NearestName.to("mentr", List.of("brobygning", "mentor", "menu")))
                .contains("mentor");
    }

    @Test
    void countsLettersThatChangedPlacesAsOneSlip() {
        assertThat(NearestName.to("isp", List.of("ips", "mentor"))).contains("ips");
    }

    @Test
    void takesNoNoticeOfCapitals() {
        assertThat(NearestName.to("Mentor", List.of("mentor"))).contains("mentor");
    }

    @Test
    void isEmptyWhenMoreThanAThirdDiffers() {
        assertThat(NearestName.to("abcdef", List.of("abcdxy"))).contains("abcdxy");
        assertThat(NearestName.to("abcdef", List.of("abcxyz"))).isEmpty();
    }

    @Test
    void choosesTheFirstInTheAlphabetOfTwoEquallyNear() {
        assertThat(NearestName.to("job-x", List.of("job-c", "job-b"))).contains("job-b");
    }

    @Test
    void isEmptyWithoutCandidates() {
        assertThat(NearestName.to("mentor", List.of())).isEmpty();
    }

    @Test
    void findsWhatComparingWithEveryWordFinds() {
        Random random = new Random(7);
        List<String> known = Stream.generate(() -> word(random)).limit(300).toList();
        for (int i = 0; i < 500; i++) {
            String word = word(random);
            assertThat(NearestName.to(word, known))
                    .isEqualTo(known.stream()
                            .filter(one -> distance(word, one) * 3 <= Math.max(word.length(), one.length()))
                            .min(Comparator.comparingInt((String one) -> distance(word, one))
                                    .thenComparing(Comparator.naturalOrder())));
        }
    }

    @Test
    void findsTheNearestOfThousandsOfLongNamesThatAreAllAlike() {
        List<String> known = IntStream.range(1000, 6000)
                .mapToObj(number -> "Regel om borgere, der har været længe på ydelsen, nummer " + number)
                .toList();

        assertThat(NearestName.to("Regl om borgere, der har været længe på ydelsen, nummer 4711", known))
                .contains("Regel om borgere, der har været længe på ydelsen, nummer 4711");
    }

    @Test
    void takesAWordOfMoreThanTwoHundredLettersForNoSlip() {
        assertThat(NearestName.to("x".repeat(200), List.of("x".repeat(199)))).isPresent();
        assertThat(NearestName.to("x".repeat(201), List.of("x".repeat(200)))).isEmpty();
        assertThat(NearestName.to("x".repeat(200), List.of("x".repeat(201)))).isEmpty();
    }

    private static int distance(String one, String other) {
        return new DamerauLevenshteinDistance().apply(one, other);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(12), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
