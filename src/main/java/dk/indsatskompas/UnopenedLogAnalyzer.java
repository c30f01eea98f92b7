package dk.indsatskompas;

import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Text;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the log of decisions cannot be opened when that stops the start. It repeats no message of a database. */
class UnopenedLogAnalyzer extends AbstractFailureAnalyzer<UnopenedLog> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnopenedLog cause) {
        return new FailureAnalysis(
                "Loggen over svar kan ikke åbnes / The log of decisions cannot be opened: " + cause.place() + "\n\n"
                        + inBoth(cause.trouble().found()),
                inBoth(cause.trouble().cure()),
                cause);
    }

    private static String inBoth(Text text) {
        return text.in(Language.DA) + "\n" + text.in(Language.EN);
    }
}
