package dk.indsatskompas.decisions.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.vocabulary.Text;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureReasonTest {

    @ParameterizedTest
    @EnumSource
    void saysEveryReasonInBothLanguages(FailureReason reason) {
        Text text = reason.text();
        assertThat(text.da()).isNotBlank().endsWith(".").isNotEqualTo(text.en());
        assertThat(text.en()).isNotBlank().endsWith(".");
    }

    @Test
    void saysNoTwoReasonsAlike() {
        assertThat(Arrays.stream(FailureReason.values()).map(FailureReason::text))
                .doesNotHaveDuplicates();
    }
}
