package dk.indsatskompas.web.pages.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.access.Role;
import dk.indsatskompas.publishing.SmallFolder;
import dk.indsatskompas.web.Server;
import dk.indsatskompas.web.SignedInTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What two rulebooks say differently, sentence by sentence, and who may see what becomes of a rule. */
class RulebookHistoryTest extends SignedInTest {

    private static final String RULE = "/rules/rule?id=laesehold_2020/L%C3%A6sehold%20til%20unge%20uden%20job";

    @Test
    void aMovedThresholdIsOneSentenceGoneAndOneNew() {
        SmallFolder draft = SmallFolder.version(11).forThoseUnder(25);
        String policy = goodKey("history-policy", Role.POLICY);
        assertThat(send("POST", "/v1/rulebooks", policy, "application/zip", draft.zip())
                        .statusCode())
                .isEqualTo(201);
        String inForce = Server.json(get("/v1/rulebooks/in-force", policy))
                .get("fingerprint")
                .asString();

        Document english = page("/rules/history?from=" + inForce + "&to=" + draft.fingerprint(), policy, "en");
        assertThat(english.select(".lines .gone").eachText())
                .containsExactly("Before: The citizen is under 30 years old");
        assertThat(english.select(".lines .new").eachText()).containsExactly("Now: The citizen is under 25 years old");
        assertThat(english.select(".lines li").eachText()).contains("The citizen has no job");
        Document danish = page("/rules/history?from=" + draft.fingerprint() + "&to=" + inForce, policy, "da");
        assertThat(danish.select(".lines .new").eachText()).containsExactly("Nu: Borgeren er under 30 år");
        assertThat(danish.select("#compare option[selected]").eachAttr("value"))
                .containsExactly(draft.fingerprint(), inForce);
        assertThat(page("/rules/history?from=" + inForce + "&to=" + inForce, policy, "en")
                        .text())
                .contains("No rule says anything else.");
    }

    @Test
    void howOftenARuleFiredIsShownToThoseOnlyWhoWriteApproveOrAudit() {
        for (Role role : Role.values()) {
            boolean shown = page(RULE, goodKey("history-" + role.code(), role), "en")
                    .select("main")
                    .text()
                    .contains("Recorded decisions");
            assertThat(shown).as(role.code()).isEqualTo(RulePage.SEE_USAGE.contains(role));
        }
    }

    @Test
    void whoSignsInWithAKeyIsShownToSendIt() {
        assertThat(page("/developers", goodKey("history-case", Role.CASE_SYSTEM), "en")
                        .selectFirst("#ask")
                        .text())
                .contains("Authorization: Bearer");
    }

    private Document page(String path, String key, String language) {
        HttpResponse<String> answer = server().send(
                        "GET",
                        path,
                        BodyPublishers.noBody(),
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        language,
                        "Authorization",
                        "Bearer " + key);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
