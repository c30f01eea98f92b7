package dk.indsatskompas;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which rules folder is missing when that stops the start. */
class MissingRulesFolderAnalyzer extends AbstractFailureAnalyzer<MissingRulesFolder> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingRulesFolder cause) {
        return new FailureAnalysis(
                "Regelmappen findes ikke / There is no such rules folder: " + cause.getMessage(),
                "Ret indsatskompas.rules, eller udelad den og brug den indbyggede regelbog / "
                        + "Correct indsatskompas.rules, or leave it out to use the built-in rulebook",
                cause);
    }
}
