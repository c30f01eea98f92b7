package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.indsatskompas.rulebook.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Rulebooks are kept whole, and the chain says since when. */
@ParameterizedClass
@OnEachDatabase
class KeptRulebooksTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private HikariDataSource source;
    private Decisions decisions;

    @BeforeEach
    void open() {
        source = database.open(TestDatabase.fresh("rulebooks"), folder);
        decisions = Examples.open(source, folder);
    }

    @AfterEach
    void close() {
        decisions.close();
        source.close();
    }

    @Test
    void keepsEveryRulebookWhole() {
        Folder rulebook = Examples.RULEBOOK.folder();
        Folder kept = decisions.rulebook(rulebook.fingerprint()).orElseThrow();

        assertThat(kept.files().keySet()).isEqualTo(rulebook.files().keySet());
        rulebook.files()
                .forEach((path, bytes) -> assertThat(kept.files().get(path)).isEqualTo(bytes));
        assertThat(decisions.rulebook("sha256:00")).isEmpty();
    }

    @Test
    void recordsInTheChainWhenEachFirstCame() {
        Folder other = Examples.otherRulebook();
        decisions.keep(other, "policy");
        decisions.keep(Examples.RULEBOOK.folder(), "somebody");
        decisions.keep(other, "somebody");

        assertThat(decisions.head().count()).isEqualTo(2);
        assertThat(decisions.rulebooks())
                .extracting(KeptRulebook::fingerprint)
                .containsExactly(Examples.RULEBOOK.fingerprint(), other.fingerprint());
        KeptRulebook kept = decisions.rulebooks().get(1);
        Recorded recorded = decisions.find(kept.entry()).orElseThrow();
        assertThat(kept.since()).isEqualTo(Examples.CLOCK.instant());
        assertThat(recorded.content()).isEqualTo(new Content.Kept());
        assertThat(recorded.entry().kind()).isEqualTo(Kind.RULEBOOK);
        assertThat(recorded.entry().citizen()).isNull();
        assertThat(recorded.entry().origin().rulebook()).isEqualTo(other.fingerprint());
        assertThat(recorded.entry().origin().caller()).isEqualTo("policy");
        assertThat(decisions.verify().firstWrong()).isNull();
    }

    @Test
    void isNoDecisionToASearch() {
        Search byRulebook = Search.ALL.answeredBy(Examples.RULEBOOK.fingerprint());
        assertThat(decisions.search(byRulebook, null, 10).decisions()).isEmpty();
        assertThat(decisions.search(Search.ALL, null, 10).decisions()).isEmpty();
    }
}
