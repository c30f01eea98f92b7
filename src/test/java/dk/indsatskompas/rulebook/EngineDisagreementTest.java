package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison on every request is no ornament: an engine that works by other rules is found out. */
class EngineDisagreementTest {

    private static final String RULES = "mentor_2012/rules.dslr";

    /** A rulebook whose engine has "under 31 år" where its condition matrix has "under 30 år". */
    public static Rulebook rulebookThatDisagreesAtThirty() throws BrokenRulebook {
        Folder shipped = ShippedRules.rulebook().folder();
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        String changed = shipped.text(RULES).orElseThrow().replace("er under 30 år", "er under 31 år");
        assertThat(changed).isNotEqualTo(shipped.text(RULES).orElseThrow());
        files.put(RULES, changed.getBytes(StandardCharsets.UTF_8));
        return Rulebook.compile(Folder.of(files), ShippedRules.rulebook().contents());
    }

    @Test
    void noAnswerIsGivenWhenTheEngineFiresWhatTheMatrixDoesNot() throws BrokenRulebook {
        try (Rulebook rulebook = rulebookThatDisagreesAtThirty()) {
            assertThatThrownBy(() -> rulebook.evaluate(mentorCandidateOf(30)))
                    .isInstanceOf(EngineDisagreement.class)
                    .hasMessageContaining("mentor_2012/");
            assertThat(rulebook.evaluate(mentorCandidateOf(29)).rules()).anyMatch(RuleOutcome::fired);
        }
    }

    private static Profile mentorCandidateOf(int age) {
        return Profile.of(Map.of(
                Attribute.AGE, age,
                Attribute.QUALIFYING_EDUCATION, false,
                Attribute.IN_EDUCATION, false,
                Attribute.IN_EMPLOYMENT, false));
    }
}
