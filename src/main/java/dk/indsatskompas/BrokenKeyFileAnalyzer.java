package dk.indsatskompas;

import dk.indsatskompas.access.BrokenKeyFile;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says where the file of the API keys is broken when that stops the start. */
class BrokenKeyFileAnalyzer extends AbstractFailureAnalyzer<BrokenKeyFile> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenKeyFile cause) {
        return new FailureAnalysis(
                cause.found().da() + "\n" + cause.found().en(),
                cause.cure().da() + "\n" + cause.cure().en(),
                cause);
    }
}
