package dk.indsatskompas;

import dk.indsatskompas.rulebook.BrokenRulebook;
import dk.indsatskompas.vocabulary.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows everything that is wrong with the rules folder when it stops the start. */
class BrokenRulebookAnalyzer extends AbstractFailureAnalyzer<BrokenRulebook> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenRulebook cause) {
        return new FailureAnalysis(
                "Regelmappen kan ikke bruges / The rules folder cannot be used:\n\n" + cause.list(Language.DA) + "\n\n"
                        + cause.list(Language.EN),
                "Ret filerne, og prøv med / Correct the files, and try with:  java -jar indsatskompas.jar check rules/",
                cause);
    }
}
