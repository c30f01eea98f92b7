package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.publishing.SmallFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A rulebook is submitted by one and approved by another, who are told apart by what they sign in with. */
@Invariant("Nobody approves their own rulebook")
class ApprovalTest extends SignedInTest {

    @Test
    void isSubmittedByOneApprovedByAnotherAndComesIntoForce() throws Exception {
        SmallFolder draft = SmallFolder.version(21);
        String self = "/v1/rulebooks/" + draft.fingerprint();
        String maja = goodKey("maja", Role.POLICY);
        String both = goodKey("maja", Role.POLICY, Role.APPROVER);
        String bent = goodKey("bent", Role.APPROVER);

        assertThat(submit(draft, maja).statusCode()).isEqualTo(201);
        Problems.problem(post(self + "/activate", maja, ""), 409);
        Problems.problem(post(self + "/approve", maja, ""), 403);
        JsonNode own = Problems.problem(post(self + "/approve", both, ""), 409);
        JsonNode approved = Server.json(post(self + "/approve", bent, ""));
        JsonNode active = Server.json(post(self + "/activate", maja, ""));

        assertThat(own.at("/type").asString()).endsWith(":own-draft");
        assertThat(approved.at("/state").asString()).isEqualTo("APPROVED");
        assertThat(active.at("/state").asString()).isEqualTo("IN_FORCE");
        assertThat(Server.json(get("/v1/rulebooks/in-force", bent))
                        .at("/fingerprint")
                        .asString())
                .isEqualTo(draft.fingerprint());
        assertThat(Server.json(get("/v1/rulebooks/history", maja)))
                .extracting(step ->
                        step.at("/step").asString() + " " + step.at("/by").asString())
                .startsWith("ACTIVATION maja", "APPROVAL bent", "SUBMISSION maja");
    }

    @Test
    void takesATokenOfTheProviderForAnotherThanTheKeyOfThatName() throws Exception {
        SmallFolder draft = SmallFolder.version(22);
        String key = goodKey("freja", Role.POLICY);
        String token = ISSUER.signed(ISSUER.claims("freja", "policy", "approver"));
        String other = ISSUER.signed(ISSUER.claims("karl", "approver"));

        submit(draft, token);
        Problems.problem(post("/v1/rulebooks/" + draft.fingerprint() + "/approve", token, ""), 409);
        Problems.problem(post("/v1/rulebooks/" + draft.fingerprint() + "/approve", key, ""), 403);
        HttpResponse<String> approved = post("/v1/rulebooks/" + draft.fingerprint() + "/approve", other, "");

        assertThat(Server.json(approved).at("/state").asString()).isEqualTo("APPROVED");
        assertThat(Server.json(get("/v1/rulebooks/history", key)).at("/0/by").asString())
                .isEqualTo("openid:karl");
    }

    private HttpResponse<String> submit(SmallFolder draft, String token) throws IOException {
        return send("POST", "/v1/rulebooks", token, "application/zip", draft.zip());
    }
}
