package dk.indsatskompas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.Visitor;
import dk.indsatskompas.web.WebTest;
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

    private String recorded() {
        return Server.json(server().ask(Server.example())).at("/decisionId").asString();
    }
}
