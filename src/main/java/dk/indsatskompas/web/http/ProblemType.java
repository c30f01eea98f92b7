package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Text;
import org.springframework.http.HttpStatusCode;

/** The problems that can be answered (RFC 9457), in both languages. */
public enum ProblemType {
    INVALID_REQUEST(
            400,
            "invalid-request",
            new Text("Forespørgslen kan ikke besvares", "The request cannot be answered"),
            new Text(
                    "Ret det, der står under errors, og send den igen.",
                    "Correct what is listed under errors, and send it again.")),
    MALFORMED_REQUEST(
            400,
            "malformed-request",
            new Text("Forespørgslen kan ikke læses", "The request cannot be read"),
            new Text(
                    "Adressen, et hoved eller indholdets indpakning følger ikke HTTP.",
                    "The address, a header or the framing of the body does not follow HTTP.")),
    NOT_SIGNED_IN(
            401,
            "not-signed-in",
            new Text("Log ind", "Sign in"),
            new Text(
                    "Send en API-nøgle eller et token fra OpenID-udbyderen: Authorization: Bearer …. Det, der er sendt, gælder ikke, eller intet er sendt.",
                    "Send an API key or a token of the OpenID provider: Authorization: Bearer …. What was sent is not good, or nothing was sent.")),
    NOT_ALLOWED(
            403,
            "not-allowed",
            new Text("Det må du ikke", "You may not do this"),
            new Text(
                    "Ingen af dine roller giver adgang til dette. Bed den, der driver tjenesten, om en anden rolle.",
                    "None of your roles gives access to this. Ask whoever operates the service for another role.")),
    FOREIGN_PAGE(
            403,
            "foreign-page",
            new Text("Siden er ikke tjenestens egen", "The page is not of this service"),
            new Text(
                    "Browseren oplyser (Sec-Fetch-Site), at en side fra et andet sted sender dette, og det bliver ikke udført. Skriv selv adressen i browseren, eller kald tjenesten fra et program.",
                    "The browser says (Sec-Fetch-Site) that a page from elsewhere sends this, and it is not done. Type the address into the browser yourself, or call the service from a program.")),
    NOT_FOUND(
            404,
            "not-found",
            new Text("Findes ikke", "Not found"),
            new Text(
                    "Der er intet på denne adresse. Se /swagger-ui.html.",
                    "There is nothing at this address. See /swagger-ui.html.")),
    UNKNOWN_RULEBOOK(
            404,
            "unknown-rulebook",
            new Text("Regelbogen kendes ikke", "The rulebook is not known"),
            new Text(
                    "Ingen regelbog med det fingeraftryk har svaret her. Se /v1/rulebooks.",
                    "No rulebook with that fingerprint ever answered here. See /v1/rulebooks.")),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            new Text("Metoden kan ikke bruges her", "The method cannot be used here"),
            new Text(
                    "Brug en af metoderne i svarets Allow-header.",
                    "Use one of the methods in the answer's Allow header.")),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            new Text("Formatet kan ikke leveres", "The format cannot be served"),
            new Text(
                    "Bed om application/json, og om text/html eller application/pdf for en rapport.",
                    "Ask for application/json, and for text/html or application/pdf of a report.")),
    RULEBOOK_UNREADABLE(
            409,
            "rulebook-unreadable",
            new Text("Regelbogen kan ikke læses mere", "The rulebook cannot be read any more"),
            new Text(
                    "Denne udgave af tjenesten finder fejl i den. Brug den udgave, der svarede dengang.",
                    "This version of the service finds problems in it. Use the version that answered at the time.")),
    NO_DRAFT(
            409,
            "no-draft",
            new Text("Regelbogen er ikke et udkast", "The rulebook is not a draft"),
            new Text(
                    "Der er intet at godkende. Indsend den med POST /v1/rulebooks, eller tag den, der før var i kraft, tilbage med POST /v1/rulebooks/rollback.",
                    "There is nothing to approve. Submit it with POST /v1/rulebooks, or go back to one that was in force with POST /v1/rulebooks/rollback.")),
    OWN_DRAFT(
            409,
            "own-draft",
            new Text("Udkastet er dit eget", "The draft is your own"),
            new Text(
                    "Den, der har indsendt et udkast, kan ikke selv godkende det. Bed en anden om det.",
                    "Whoever submitted a draft cannot approve it. Ask somebody else to.")),
    SIGN_IN_NEEDED(
            409,
            "sign-in-needed",
            new Text("Godkendelse kræver login", "An approval needs sign-in"),
            new Text(
                    "Uden login kan tjenesten ikke se, at den, der godkender, er en anden end den, der har indsendt udkastet. Slå login til.",
                    "Without sign-in the service cannot tell that whoever approves is not the one who submitted the draft. Turn sign-in on.")),
    NOT_APPROVED(
            409,
            "not-approved",
            new Text("Regelbogen er ikke godkendt", "The rulebook is not approved"),
            new Text(
                    "Lad en anden end indsenderen godkende den med POST …/approve.",
                    "Let somebody else than its submitter approve it with POST …/approve.")),
    ALREADY_IN_FORCE(
            409,
            "already-in-force",
            new Text("Regelbogen er i kraft", "The rulebook is in force"),
            new Text(
                    "Der er intet at gøre: den svarer allerede, og intet andet er planlagt.",
                    "There is nothing to do: it answers already, and nothing else is scheduled.")),
    NEVER_IN_FORCE(
            409,
            "never-in-force",
            new Text("Regelbogen har aldrig været i kraft", "The rulebook never was in force"),
            new Text(
                    "Vælg en, der har, i /v1/rulebooks/history, eller sæt den i kraft med POST …/activate.",
                    "Choose one that was in /v1/rulebooks/history, or bring it into force with POST …/activate.")),
    NOTHING_BEFORE(
            409,
            "nothing-before",
            new Text("Der er ingen tidligere regelbog", "There is no earlier rulebook"),
            new Text(
                    "Før den, der er i kraft, er der ingen at gå tilbage til. Nævn en anden med »to«.",
                    "Before the one in force there is none to go back to. Name another in “to”.")),
    TOO_SLOW(
            408,
            "too-slow",
            new Text("Indholdet kom ikke frem", "The body did not come in"),
            new Text(
                    "Det tog for lang tid, og intet er gemt. Send det hele igen på én gang.",
                    "It took too long, and nothing was kept. Send all of it again at once.")),
    ERASED(
            410,
            "erased",
            new Text("Borgeren er slettet", "The citizen was erased"),
            new Text(
                    "Det, der stod om borgeren, kan ingen læse mere. At det fandtes, kan stadig bevises.",
                    "What was said of the citizen cannot be read by anybody any more. That it existed can still be proved.")),
    TOO_LARGE(
            413,
            "too-large",
            new Text("Indholdet er for stort", "The body is too large"),
            new Text("Send højst 65.536 bytes.", "Send at most 65,536 bytes.")),
    UPLOAD_TOO_LARGE(
            413,
            "upload-too-large",
            new Text("Regelmappen er for stor", "The rules folder is too large"),
            new Text(
                    "Send højst 16 MB og 500 filer, og kun selve regelmappen.",
                    "Send at most 16 MB and 500 files, and the rules folder only.")),
    POPULATION_TOO_LARGE(
            413,
            "population-too-large",
            new Text("Der er for mange borgere", "There are too many citizens"),
            new Text(
                    "Send højst 100.000 linjer og 32 MB. Kommandoen »impact« tager en fil af enhver størrelse.",
                    "Send at most 100,000 lines and 32 MB. The command “impact” takes a file of any size.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            new Text("Indholdets type kan ikke læses", "The type of the body cannot be read"),
            new Text(
                    "Send application/json, og en regelmappe som application/zip eller multipart/form-data.",
                    "Send application/json, and a rules folder as application/zip or multipart/form-data.")),
    KEY_CONFLICT(
            422,
            "idempotency-key-conflict",
            new Text("Nøglen er brugt til en anden forespørgsel", "The key was used for another request"),
            new Text(
                    "Send samme indhold som første gang, eller brug en ny Idempotency-Key.",
                    "Send the same body as the first time, or use a new Idempotency-Key.")),
    RULEBOOK_BROKEN(
            422,
            "rulebook-broken",
            new Text("Regelmappen har fejl", "The rules folder has problems"),
            new Text(
                    "Ret det, der står under errors, og indsend den igen. Intet er gemt.",
                    "Correct what is listed under errors, and submit it again. Nothing was kept.")),
    TOO_MANY_REQUESTS(
            429,
            "too-many-requests",
            new Text("For mange forespørgsler på én gang", "Too many requests at once"),
            new Text(
                    "Vent på svarene på dem, du har sendt, før du sender flere. Prøv igen efter det antal sekunder, der står i Retry-After.",
                    "Wait for the answers to those you have sent before you send more. Try again after the seconds in Retry-After.")),
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
    BUSY(
            503,
            "busy",
            new Text("Optaget", "Busy"),
            new Text(
                    "Der beregnes allerede en virkning, og der beregnes kun én ad gangen. Prøv igen efter det antal sekunder, der står i Retry-After.",
                    "An impact is being worked out already, and only one is at a time. Try again after the seconds in Retry-After.")),
    CHECKS_BUSY(
            503,
            "checks-busy",
            new Text("Regelmappen kan ikke undersøges nu", "The rules folder cannot be checked now"),
            new Text(
                    "Der undersøges allerede så mange regelmapper, som tjenesten tager på én gang, eller den er ved at stoppe. Prøv igen efter det antal sekunder, der står i Retry-After.",
                    "As many rules folders as it takes at once are being checked, or the service is stopping. Try again after the seconds in Retry-After.")),
    OVERLOADED(
            503,
            "overloaded",
            new Text("Tjenesten har for travlt", "The service is too busy"),
            new Text(
                    "Der besvares allerede så mange forespørgsler, som den kan tage på én gang. Prøv igen efter det antal sekunder, der står i Retry-After.",
                    "As many requests as it takes at once are being answered. Try again after the seconds in Retry-After.")),
    SIGN_IN_UNAVAILABLE(
            503,
            "sign-in-unavailable",
            new Text("Login kan ikke efterprøves nu", "The sign-in cannot be checked now"),
            new Text(
                    "OpenID-udbyderen svarer ikke. Prøv igen efter det antal sekunder, der står i Retry-After.",
                    "The OpenID provider does not answer. Try again after the seconds in Retry-After.")),
    STORE_UNAVAILABLE(
            503,
            "store-unavailable",
            new Text("Svaret kan ikke gemmes nu", "The answer cannot be recorded now"),
            new Text(
                    "Intet svares, før det er gemt. Prøv igen efter det antal sekunder, der står i Retry-After; med en Idempotency-Key gemmes det kun én gang.",
                    "Nothing is answered before it is recorded. Try again after the seconds in Retry-After; with an Idempotency-Key it is recorded once only."));

    private final int status;
    private final String code;
    private final Text title;
    private final Text detail;

    ProblemType(int status, String code, Text title, Text detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String uri() {
        return "urn:indsatskompas:problem:" + code;
    }

    public Text title() {
        return title;
    }

    public Text detail() {
        return detail;
    }

    /** The problem for a status that the framework has found; what is the client's fault stays its fault. */
    static ProblemType of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL;
        };
    }
}
