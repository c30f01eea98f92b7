package dk.indsatskompas;

import dk.indsatskompas.decisions.Decisions;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how long decisions must be kept when a shorter time stops the start. */
class TooShortRetentionAnalyzer extends AbstractFailureAnalyzer<TooShortRetention> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TooShortRetention cause) {
        long months = Decisions.SHORTEST_RETENTION.toTotalMonths();
        return new FailureAnalysis(
                "indsatskompas.retention er " + cause.getMessage() + ", og afgørelser skal gemmes mindst " + months
                        + " måneder / indsatskompas.retention is " + cause.getMessage()
                        + ", and decisions must be kept at least " + months + " months",
                "Skriv et antal måneder eller år, for eksempel P5Y, eller udelad indsatskompas.retention for at gemme alt / "
                        + "Write a number of months or years, such as P5Y, or leave indsatskompas.retention out to keep all",
                cause);
    }
}
