package dk.indsatskompas.startup;

import dk.indsatskompas.vocabulary.Text;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in both languages why the service does not start. */
final class StartFailureAnalyzer extends AbstractFailureAnalyzer<StartFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartFailure cause) {
        return new FailureAnalysis(inBoth(cause.found()), inBoth(cause.cure()), cause);
    }

    private static String inBoth(Text text) {
        return text.da() + "\n\n" + text.en();
    }
}
