package dk.indsatskompas.decisions.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.decisions.proof.Verification.Wrong;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextTest {

    @ParameterizedTest
    @EnumSource
    void saysEveryReasonInBothLanguages(FailureReason reason) {
        Wrong wrong = new Wrong(1, reason);
        assertThat(wrong.text().da())
                .isNotBlank()
                .endsWith(".")
                .isNotEqualTo(wrong.text().en());
        assertThat(wrong.text().en()).isNotBlank().endsWith(".");
    }

    @Test
    void saysNoTwoReasonsAlike() {
        assertThat(Arrays.stream(FailureReason.values()).map(ReasonText::of)).doesNotHaveDuplicates();
    }
}
