package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.Visitor;
import dk.indsatskompas.web.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form of a page sends is understood or refused, as what stands in an address is. */
class FormCheckTest extends WebTest {

    @ParameterizedTest
    @CsvSource({
        "/, main form, reference",
        "/decisions, #search, fromm",
        "/decisions/{id}, form[action$=replay], against",
        "/workbench, form[action$=drafts], titel",
    })
    void aFieldThatThePageDoesNotHaveIsRefused(String address, String form, String field) {
        Visitor visitor = new Visitor(server(), DANISH);
        Document page = visitor.open(address.replace("{id}", recorded()));

        visitor.send(page, form, field, "2027-01-01");
        assertThat(visitor.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/decisions, #search, from", "/workbench, form[action$=drafts], title"})
    void aFieldThatIsSentTwiceIsRefused(String address, String form, String field) {
        Visitor visitor = new Visitor(server(), DANISH);
        Document page = visitor.open(address);

        visitor.send(page, form, field, "2026-11-01", field, "2026-11-02");
        assertThat(visitor.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"da, Perioden er tom", "en, The period is empty"})
    void aPeriodThatIsEmptyIsNamedOnThePage(String language, String said) {
        Visitor visitor = new Visitor(server(), language);
        Document page = visitor.send(visitor.open("/decisions"), "#search", "from", "2026-11-02", "to", "2026-11-01");

        assertThat(page.select(".fault").text()).contains("to: " + said);
    }

    @Test
    void aCodingIsRefusedThatNobodyUndoes() {
        Visitor visitor = new Visitor(server(), DANISH);
        String token = visitor.open("/decisions").select("#search [name=_csrf]").val();

        visitor.post("/decisions", List.of(Visitor.pair("_csrf", token)), "Content-Encoding", "gzip");
        assertThat(visitor.status()).isEqualTo(415);
    }

    /** Else a page's address would be one for programs, of which no token is asked. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 403",
        "APPLICATION/X-WWW-FORM-URLENCODED, 403",
        "Application/x-www-form-urlencoded;charset=utf-8, 403",
        "Multipart/Form-Data;boundary=x, 403",
        "text/plain, 415",
    })
    void aFormIsOneHoweverItsTypeIsWritten(String type, int status) {
        var body = BodyPublishers.ofString("title=Smuglet");

        assertThat(server().send("POST", "/workbench/drafts", body, "Content-Type", type)
                        .statusCode())
                .isEqualTo(status);
        assertThat(server().get("/workbench").body()).doesNotContain("Smuglet");
    }

    private String recorded() {
        return Server.json(server().ask(Server.example())).at("/decisionId").asString();
    }
}
