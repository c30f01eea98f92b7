package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.ShippedWords;
import dk.indsatskompas.rulebook.problems.BrokenRulebook;
import dk.indsatskompas.vocabulary.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison on every request is no ornament: an engine that works by other rules is found out. */
class EngineDisagreementTest {

    @Test
    void noAnswerIsGivenWhenTheEngineFiresWhatTheMatrixDoesNot() throws BrokenRulebook {
        try (Rulebook rulebook = DisagreeingRulebook.atThirty()) {
            assertThatThrownBy(() -> rulebook.evaluate(mentorCandidateOf(30)))
                    .isInstanceOf(EngineDisagreement.class)
                    .hasMessageContaining("mentor_2012/");
            assertThat(rulebook.evaluate(mentorCandidateOf(29)).rules()).anyMatch(RuleOutcome::fired);
        }
    }

    private static Profile mentorCandidateOf(int age) {
        return ShippedWords.ALL.profile(Map.of(
                ShippedWords.AGE, age,
                ShippedWords.READINESS, "AKTIVITETSPARAT",
                ShippedWords.QUALIFYING_EDUCATION, false,
                ShippedWords.IN_EDUCATION, false,
                ShippedWords.IN_EMPLOYMENT, false));
    }
}
