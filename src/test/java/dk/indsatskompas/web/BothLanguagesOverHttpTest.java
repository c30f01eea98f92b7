package dk.indsatskompas.web;

import dk.indsatskompas.Bilingual;
import dk.indsatskompas.Invariant;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the service says over HTTP for people to read is there in Danish and in English. */
@Invariant("Every text is there in Danish and in English")
class BothLanguagesOverHttpTest extends WebTest {

    private final Bilingual bilingual = new Bilingual();

    @Test
    void whatCanBeReadIsThereInBoth() {
        String id =
                Server.json(server().ask(Server.example())).get("decisionId").asString();
        List<String> paths = List.of(
                "/v1/recommendations/catalogue",
                "/v1/findings",
                "/v1/studies",
                "/v1/rules",
                "/v1/guarantees",
                "/v1/vocabulary",
                "/v1/rulebooks/in-force",
                "/v1/decisions/" + id + "/why?one=ips&other=brobygning",
                "/v1/log/verify");

        paths.forEach(path -> inBoth(path, language -> server().get(path, "Accept-Language", language)));

        bilingual.verify();
    }

    @Test
    void whatIsRefusedIsRefusedInBoth() {
        ObjectNode wrong = Server.example().put("citizenRef", "0101011234").put("asOf", "yesterday");
        wrong.withObject("/citizen")
                .put("age", 7)
                .put("benefit", "KONTANTHJÆLP")
                .put("inEducation", "no")
                .put("nationality", "x")
                .put("weeksOnBenefit", 1.5);
        inBoth("a wrong profile", language -> server().ask(wrong, "Accept-Language", language));
        inBoth("an unknown address", language -> server().get("/v1/nothing", "Accept-Language", language));
        inBoth("an unknown decision", language -> server().get("/v1/decisions/x", "Accept-Language", language));
        inBoth("a wrong method", language -> server().post("/v1/findings", "Accept-Language", language));
        inBoth(
                "an unknown rulebook",
                language -> server().ask(Server.example(), "Accept-Language", language, "Rulebook", "sha256:0"));

        bilingual.verify();
    }

    private void inBoth(String where, Function<String, HttpResponse<String>> asked) {
        bilingual.answers(where, Server.json(asked.apply(DANISH)), Server.json(asked.apply(ENGLISH)));
    }
}
