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

    /** By a part with a file name, a page would see no field at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/drafts | name=\"titel\" | 400",
                "/drafts | name=\"title\"; filename=\"a.txt\" | 400",
                "/drafts | name=\"other\"; filename=\"a.txt\" | 400",
                "/drafts?title=b | name=\"title\" | 400",
                "/drafts | name=\"title\" | 303",
                "/uploads | name=\"folder\" | 400",
                "/uploads | name=\"title\" | 400",
                "/uploads | name=\"other\"; filename=\"a.zip\" | 400",
            })
    void aPartThatThePageDoesNotHaveIsRefused(String address, String part, int status) {
        Visitor visitor = new Visitor(server(), DANISH);
        Document page = visitor.open("/workbench");

        visitor.sendParts(page, "/workbench" + address, part + "\r\n\r\nUdkast");
        assertThat(visitor.status()).isEqualTo(status);
    }

    @Test
    void aPartThatComesTwiceIsRefused() {
        Visitor visitor = new Visitor(server(), DANISH);
        Document page = visitor.open("/workbench");

        String title = "name=\"title\"\r\n\r\nUdkast";
        visitor.sendParts(page, "/workbench/drafts", title, title);
        assertThat(visitor.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"100, 303", "101, 400"})
    void aTitleIsKeptWholeOrRefused(int length, int status) {
        Visitor visitor = new Visitor(server(), DANISH);
        Document page = visitor.open("/workbench");

        visitor.send(page, "form[action$=drafts]", "title", "x".repeat(length));
        assertThat(visitor.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"+1", "0x1", "1.0", "１", "-1", "99999999999"})
    void aNumberInAnAddressIsWrittenInDigits(String number) {
        Visitor visitor = new Visitor(server(), DANISH);
        visitor.send(visitor.open("/workbench"), "form[action$=drafts]", "title", "Tal");
        String draft = visitor.location();

        visitor.open(draft + "?" + Visitor.pair("revision", number));
        assertThat(visitor.status()).isEqualTo(400);
        visitor.open(draft + "?revision=1");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "citizenRef=a&citizenRef=b",
        "citizen.age=24&citizen.age=25",
        "answer=true",
        "typed=24",
        "load=yes&example=nobody",
        "asked=citizen.age&asked=citizen.age&answer=%3F",
    })
    void anAnswerThatWouldBePassedOverIsRefused(String fields) {
        Visitor visitor = new Visitor(server(), DANISH);
        String token = visitor.open("/").select("[name=_csrf]").val();

        visitor.post("/", List.of(Visitor.pair("_csrf", token), fields));
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
