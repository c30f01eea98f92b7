package dk.indsatskompas.web.pages.knowledge;

import dk.indsatskompas.rulebook.Rulebook;
import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.web.pages.frame.PageFrame;
import java.util.List;

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

    /** A request as a shell sends it, with the key of whoever has to sign in. */
    String curl(String address, String body, String... headers) {
        StringBuilder line = new StringBuilder("curl -s '" + host + address + "'");
        if (frame.name() != null) {
            line.append(" \\\n  -H \"Authorization: Bearer $(cat key)\"");
        }
        for (String header : headers) {
            line.append(" \\\n  -H '").append(header).append('\'');
        }
        if (!body.isEmpty()) {
            line.append(" \\\n  -H 'Content-Type: application/json' -H 'Accept-Language: ")
                    .append(frame.language().code())
                    .append("' -d '")
                    .append(body.replace("'", "\\u0027"))
                    .append('\'');
        }
        return line.toString();
    }
}
