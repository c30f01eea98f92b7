package dk.indsatskompas;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service would not be safe when that stops the start. */
class UnsafeSignInAnalyzer extends AbstractFailureAnalyzer<UnsafeSignIn> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSignIn cause) {
        SignInTrouble trouble = cause.trouble();
        return new FailureAnalysis(
                "Tjenesten ville ikke være sikker / The service would not be safe: " + cause.place() + "\n\n"
                        + trouble.found().da() + "\n" + trouble.found().en(),
                trouble.cure().da() + "\n" + trouble.cure().en(),
                cause);
    }
}
