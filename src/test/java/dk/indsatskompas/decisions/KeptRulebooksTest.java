package dk.indsatskompas.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.decisions.search.DecisionSearch;
import dk.indsatskompas.rulebook.folder.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Rulebooks are kept whole, and the chain says since when. */
@ParameterizedClass
@OnEachDatabase
class KeptRulebooksTest {

    @Parameter
    TestDatabase database;

    @RegisterExtension
    final OpenLog log = new OpenLog(() -> database);

    @Test
    void keepsEveryRulebookWhole() {
        Folder rulebook = Examples.RULEBOOK.folder();
        Folder kept = log.decisions().rulebook(rulebook.fingerprint()).orElseThrow();

        assertThat(kept.files().keySet()).isEqualTo(rulebook.files().keySet());
        rulebook.files()
                .forEach((path, bytes) -> assertThat(kept.files().get(path)).isEqualTo(bytes));
        assertThat(log.decisions().rulebook("sha256:00")).isEmpty();
    }

    @Test
    void recordsInTheChainWhenEachFirstCame() {
        Folder other = Examples.otherRulebook();
        log.decisions().keep(other, "policy");
        log.decisions().keep(Examples.RULEBOOK.folder(), "somebody");
        log.decisions().keep(other, "somebody");

        assertThat(log.decisions().head().size()).isEqualTo(2);
        assertThat(log.decisions().rulebooks())
                .extracting(KeptRulebook::fingerprint)
                .containsExactly(Examples.RULEBOOK.fingerprint(), other.fingerprint());
        KeptRulebook kept = log.decisions().rulebooks().get(1);
        RecordedEntry recorded = log.decisions().find(kept.entry()).orElseThrow();
        assertThat(kept.since()).isEqualTo(Examples.CLOCK.instant());
        assertThat(recorded.content()).isEqualTo(new EntryContent.OfNobody());
        assertThat(recorded.entry().kind()).isEqualTo(EntryKind.RULEBOOK);
        assertThat(recorded.entry().citizen()).isNull();
        assertThat(recorded.entry().origin().rulebook()).isEqualTo(other.fingerprint());
        assertThat(recorded.entry().origin().caller()).isEqualTo("policy");
        assertThat(log.decisions().verify().firstWrong()).isNull();
    }

    @Test
    void isNoDecisionToASearch() {
        DecisionSearch byRulebook = DecisionSearch.ALL.answeredBy(Examples.RULEBOOK.fingerprint());
        assertThat(log.decisions().search(byRulebook, null, 10).decisions()).isEmpty();
        assertThat(log.decisions().search(DecisionSearch.ALL, null, 10).decisions())
                .isEmpty();
    }
}
