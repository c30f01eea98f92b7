package dk.indsatskompas.rulebook.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.Invariant;
import dk.indsatskompas.evidence.Finding.Withdrawn;
import dk.indsatskompas.scenario.RulesFolder;
import dk.indsatskompas.vocabulary.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A finding that is withdrawn may stay where it is, as long as nothing uses it. */
@Invariant("When a finding is withdrawn, its rules fall, and the decisions that rested on it are found")
class WithdrawnFindingTest {

    private static final String STUDY = "mentor_2012/study.yaml";
    private static final String WITHDRAWN = """
                withdrawn:
                  date: 2026-11-22
                  reason: {da: "Tallene kan ikke genskabes.", en: "The figures cannot be reproduced."}
            """;

    @Test
    void isFineWhenNothingUsesIt() {
        EditedRules rules =
                EditedRules.shipped().replace(STUDY, "  - id: MENTOR-S1-POP\n", "  - id: MENTOR-S1-POP\n" + WITHDRAWN);

        assertThat(RulesFolder.check(rules.folder())).isEmpty();
        assertThat(rules.rulebook().contents().finding("MENTOR-S1-POP").withdrawn())
                .isEqualTo(new Withdrawn(
                        LocalDate.of(2026, 11, 22),
                        new Text("Tallene kan ikke genskabes.", "The figures cannot be reproduced.")));
    }

    @Test
    void takesEveryRuleWithItThatStillUsesIt() {
        EditedRules rules =
                EditedRules.shipped().replace(STUDY, "  - id: MENTOR-U1-POP\n", "  - id: MENTOR-U1-POP\n" + WITHDRAWN);

        assertThat(RulesFolder.check(rules.folder())).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.FINDING_WITHDRAWN);
            assertThat(problem.place().file()).isEqualTo("mentor_2012/rules.dslr");
            assertThat(problem.found().en())
                    .isEqualTo("The rule “mentor_2012/Målgruppen i Mentorforsøget” falls because the finding "
                            + "“MENTOR-U1-POP” is withdrawn as of 2026-11-22: The figures cannot be reproduced.");
        });
    }
}
