package dk.indsatskompas;

import dk.indsatskompas.publishing.KeptRulebooks;
import dk.indsatskompas.rulebook.Problem;
import dk.indsatskompas.vocabulary.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the rulebook that is in force by the log cannot be understood when that stops the start. */
class UnreadableRulebookAnalyzer extends AbstractFailureAnalyzer<KeptRulebooks.Unreadable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeptRulebooks.Unreadable cause) {
        return new FailureAnalysis(
                "Denne udgave af tjenesten forstår ikke den regelbog, der er i kraft ifølge loggen / "
                        + "This version of the service does not understand the rulebook that is in force by the log:\n\n"
                        + list(cause.problems(), Language.DA) + "\n\n" + list(cause.problems(), Language.EN),
                "Start den udgave, der sidst kørte, og sæt en regelbog i kraft, som begge udgaver forstår / "
                        + "Start the version that ran last, and bring a rulebook into force that both versions understand",
                cause);
    }

    private static String list(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
