package dk.indsatskompas.bulk;

import dk.indsatskompas.vocabulary.Text;

/** Why a line gets no answer. The types and titles are those of a question that is asked alone. */
public enum LineError {
    INVALID_REQUEST(
            400,
            "invalid-request",
            new Text("Forespørgslen kan ikke besvares", "The request cannot be answered"),
            new Text(
                    "Ret det, der står under errors, og send linjen igen.",
                    "Correct what is listed under errors, and send the line again.")),
    TOO_LARGE(
            413,
            "too-large",
            new Text("Indholdet er for stort", "The body is too large"),
            new Text("En linje må højst fylde 65.536 bytes.", "A line may have at most 65,536 bytes.")),
    TOO_MANY_LINES(
            413,
            "too-many-lines",
            new Text("Der er for mange linjer", "There are too many lines"),
            new Text(
                    "Denne linje og de følgende læses ikke. Send dem for sig.",
                    "This line and those after it are not read. Send them apart.")),
    ENGINE_DISAGREEMENT(
            500,
            "engine-disagreement",
            new Text("Svaret holdes tilbage", "The answer is withheld"),
            new Text(
                    "Regelmotoren og kontrolberegningen er ikke enige. Fejlen er registreret; henvis til instance.",
                    "The rule engine and the control calculation disagree. The fault is logged; refer to instance.")),
    INTERNAL(
            500,
            "internal",
            new Text("Uventet fejl", "Unexpected fault"),
            new Text("Fejlen er registreret; henvis til instance.", "The fault is logged; refer to instance.")),
    STORE_UNAVAILABLE(
            503,
            "store-unavailable",
            new Text("Svaret kan ikke gemmes nu", "The answer cannot be recorded now"),
            new Text(
                    "Linjens svar er ikke gemt, og derfor svares der ikke. Send linjen igen senere.",
                    "The line's answer was not recorded, and so it is not answered. Send the line again later."));

    private final int status;
    private final String code;
    private final Text title;
    private final Text detail;

    LineError(int status, String code, Text title, Text detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    String uri() {
        return "urn:indsatskompas:problem:" + code;
    }

    Text title() {
        return title;
    }

    Text detail() {
        return detail;
    }
}
