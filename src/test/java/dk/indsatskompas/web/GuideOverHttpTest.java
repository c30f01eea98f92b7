package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideOverHttpTest extends WebTest {

    private static final String IN_FORCE = "/v1/rulebooks/in-force/guide";

    @Test
    void servesTheGuideInTheAskedLanguageAndFormAndOnlyAnewWhenItChanged() {
        var page = server().get(IN_FORCE, "Accept-Language", ENGLISH);
        var danish = server().get(IN_FORCE);
        var pdf = server().get(IN_FORCE, "Accept", "application/pdf");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"en\"", "Guide to the rulebook", "IPS-E1-JOB-EDU");
        assertThat(danish.body()).contains("lang=\"da\"", "Vejledning til regelbogen");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        String etag = danish.headers().firstValue("ETag").orElseThrow();
        assertThat(server().get(IN_FORCE, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void servesTheSameByTheFingerprintAndNothingForAnother() {
        String fingerprint = Server.json(server().get("/v1/rulebooks/in-force"))
                .get("fingerprint")
                .asString();

        assertThat(server().get("/v1/rulebooks/" + fingerprint + "/guide").body())
                .isEqualTo(server().get(IN_FORCE).body());
        assertThat(server().get("/v1/rulebooks/" + fingerprint + "/guide?format=pdf")
                        .body())
                .startsWith("%PDF");
        assertThat(server().get("/v1/rulebooks/sha256:" + "0".repeat(64) + "/guide")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server().get(IN_FORCE + "?format=docx").statusCode()).isEqualTo(400);
    }
}
