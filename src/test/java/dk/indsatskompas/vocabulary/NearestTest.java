package dk.indsatskompas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void findsTheWordThatDiffersLeast() {
        assertThat(Nearest.to("mentr", List.of("brobygning", "mentor", "menu"))).contains("mentor");
    }

    @Test
    void takesNoNoticeOfCapitals() {
        assertThat(Nearest.to("Mentor", List.of("mentor"))).contains("mentor");
    }

    @Test
    void isEmptyWhenMoreThanAThirdDiffers() {
        assertThat(Nearest.to("abcdef", List.of("abcdxy"))).contains("abcdxy");
        assertThat(Nearest.to("abcdef", List.of("abcxyz"))).isEmpty();
    }

    @Test
    void choosesTheFirstInTheAlphabetOfTwoEquallyNear() {
        assertThat(Nearest.to("job-x", List.of("job-c", "job-b"))).contains("job-b");
    }

    @Test
    void isEmptyWithoutCandidates() {
        assertThat(Nearest.to("mentor", List.of())).isEmpty();
    }
}
