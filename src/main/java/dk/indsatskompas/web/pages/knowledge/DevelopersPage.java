package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.CodeLists;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.Text;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a case system asks this very service.
 *
 * @param host where it is reached, as {@code http://127.0.0.1:8080}
 * @param rulebook which answered the example
 * @param question the example, as JSON
 * @param answer the brief answer to it, given as this page was asked for and not recorded
 * @param refused what is told of a question that is not understood
 * @param explorable whether the page of the contract is there
 */
record DevelopersPage(
        PageFrame frame,
        String host,
        Rulebook rulebook,
        String question,
        String answer,
        List<InputFault> refused,
        boolean explorable) {
    /** A question with a field that there is not. */
    static final String NOT_UNDERSTOOD = "{\"citizenRef\": \"case-7f3c\", \"citizens\": {}}";

    /** How a key goes with a request. */
    static final String SIGNED = "Authorization: Bearer ik_…";

    String ask() {
        return curl("/v1/recommendations?dryRun=true&detail=brief", question, "");
    }

    String misunderstood() {
        return curl("/v1/recommendations?dryRun=true", NOT_UNDERSTOOD, "");
    }

    String recorded() {
        return curl("/v1/recommendations", question, "Idempotency-Key: case-7f3c-1");
    }

    /** What a caseworker made of a recommendation; a code of the rulebook for each, and dots for what only the answer says. */
    String feedback() {
        return curl(
                "/v1/decisions/…/feedback",
                "{\"recommendation\": \"…\", \"outcome\": \"ACCEPTED\", \"reasonCode\": \""
                        + first(CodeLists.FEEDBACK_REASON) + "\", \"by\": \"" + first(CodeLists.FEEDBACK_BY) + "\"}",
                "");
    }

    private String first(String list) {
        return rulebook.contents().codeLists().get(list).codes().get(0).id();
    }

    /** What can be read of the rulebook, by its address. */
    Map<String, Text> reading() {
        Map<String, Text> addresses = new LinkedHashMap<>();
        addresses.put(
                "/v1/vocabulary",
                new Text(
                        "hvert felt med sit spørgsmål, hver kode med sine datoer",
                        "every field with its question, every code with its dates"));
        addresses.put("/v1/recommendations/catalogue", new Text("det, der kan anbefales", "what can be recommended"));
        addresses.put(
                "/v1/findings",
                new Text("hvert fund med tal, styrke og kilde", "every finding with figures, strength and source"));
        addresses.put("/v1/rules", new Text("hver regel med fil og linje", "every rule with file and line"));
        addresses.put(
                "/v1/rulebooks/in-force",
                new Text(
                        "den regelbog, der gælder, med sit fingeraftryk",
                        "the rulebook in force, with its fingerprint"));
        return addresses;
    }

    /** A request as a shell sends it, with the key of whoever has to sign in. */
    private String curl(String address, String body, String header) {
        StringBuilder line = new StringBuilder("curl -s '" + host + address + "'");
        if (frame.name() != null) {
            line.append(" \\\n  -H \"Authorization: Bearer $(cat key)\"");
        }
        if (!header.isEmpty()) {
            line.append(" \\\n  -H '").append(header).append('\'');
        }
        return line.append(" \\\n  -H 'Content-Type: application/json' -H 'Accept-Language: ")
                .append(frame.language().code())
                .append("' -d '")
                .append(body.replace("'", "\\u0027"))
                .append('\'')
                .toString();
    }
}
