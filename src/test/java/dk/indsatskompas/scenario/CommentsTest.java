package dk.indsatskompas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which comments there are, and that those of other languages are told so once each, whatever stands in them. */
class CommentsTest {

    private static final MadeFolder BASE = MadeFolder.base();

    @ParameterizedTest
    @ValueSource(strings = {"// rule \"x\"", "# when", "   //", "# <!-- hm -->", "//* hm", "//*****", "// a /* hm */"})
    void aLineThatBeginsAsACommentIsOne(String comment) {
        assertThat(BASE.replace(MadeFolder.RULES, "when\n", comment + "\nwhen\n    " + comment + "\n")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* on one line */",
                "/* rule \"x\"\n   when\n   end */",
                "<!-- hm -->",
                "<!--\n  then\n-->",
                "/* no end",
                "//* on one line */",
                "//*\n   then\n   */",
                "//***** a banner *****/"
            })
    void oneOfAnotherLanguageIsToldOnceWithThoseThatThereAre(String comment) {
        MadeFolder made = BASE.replace(MadeFolder.RULES, "when\n", "when\n    " + comment + "\n");

        assertThat(made.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().name()).isEqualTo("RULE_STRUCTURE");
            assertThat(problem.cure().da()).startsWith("Skriv // eller # foran hver linje af kommentaren");
            assertThat(problem.cure().en()).contains("/* */ and <!-- --> cannot be used");
        });
    }

    @Test
    void thePhraseBookHasOneKind() {
        assertThat(BASE.append(MadeFolder.DANISH, "# hm\n").found()).isEmpty();
        assertThat(BASE.append(MadeFolder.DANISH, "<!-- hm -->\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.cure().en()).startsWith("Write # before each line"));
    }
}
