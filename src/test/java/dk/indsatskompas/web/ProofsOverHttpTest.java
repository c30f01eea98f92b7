package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.decisions.LogHead;
import dk.indsatskompas.decisions.Witness;
import dk.indsatskompas.decisions.keys.NoteVerifier;
import dk.indsatskompas.decisions.proof.EntryProof;
import dk.indsatskompas.decisions.proof.GrowthProof;
import dk.indsatskompas.decisions.proof.SignedNote;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a client keeps of the log proves, with the verifier key alone, what it kept it for. */
class ProofsOverHttpTest extends WebTest {

    private static final String ORIGIN = "jobcenter.example.dk/indsatskompas";
    private static final Witness WITNESS = Witness.called("witness.example/w1");
    private static final Witness STRANGER = Witness.called("witness.example/w1");

    @Autowired
    private Decisions decisions;

    @DynamicPropertySource
    static void withAWitness(DynamicPropertyRegistry properties) {
        properties.add("indsatskompas.origin", () -> ORIGIN);
        properties.add("indsatskompas.witnesses", () -> WITNESS.verifier().toString());
    }

    @Test
    @Invariant("A decision is proved to be in the record with the verifier key alone, in some two kilobytes")
    void aDecisionIsProvedWithoutTheService() {
        String decision = asked();
        HttpResponse<String> answer = server().get("/v1/decisions/" + decision + "/proof");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).startsWith("c2sp.org/tlog-proof@v1\nextra ").hasSizeLessThan(2500);
        EntryProof proof = EntryProof.parse(answer.body());
        assertThat(proof.wrong(key())).isEmpty();
        assertThat(proof.statement().text()).contains(decision);
        assertThat(proof.toString()).isEqualTo(answer.body());
        Problems.problem(server().get("/v1/decisions/00000000-0000-7000-8000-000000000000/proof"), 404);
    }

    @Test
    void aProofHoldsThoughTheCitizenWasErased() {
        String citizen = "case-proved";
        String decision = Server.json(server().ask(Server.example().put("citizenRef", citizen)))
                .at("/decisionId")
                .asString();
        EntryProof before = EntryProof.parse(proof(decision, ""));
        server().send("DELETE", "/v1/citizens/" + citizen, BodyPublishers.noBody());

        EntryProof after = EntryProof.parse(proof(decision, ""));
        assertThat(after.wrong(key())).isEmpty();
        assertThat(after.statement()).isEqualTo(before.statement());
    }

    @Test
    void aHeadThatWasKeptIsTheBeginningOfTheLogNow() {
        asked();
        LogHead kept = LogHead.parse(server().get("/v1/log/head").body());
        asked();
        String answer = server().get("/v1/log/consistency?from=" + kept.size()).body();

        GrowthProof grown = GrowthProof.parse(answer);
        assertThat(grown.toString()).isEqualTo(answer);
        assertThat(grown.wrong(kept, key())).isEmpty();
        assertThat(LogHead.of(grown.checkpoint()).size()).isEqualTo(kept.size() + 1);
        assertThat(kept.origin()).isEqualTo(ORIGIN);
        for (String from : new String[] {"", "-1", "x", "900000", "1&from=2"}) {
            Problems.problem(server().get("/v1/log/consistency?from=" + from), 400);
        }
        Problems.problem(server().get("/v1/log/consistency"), 400);
    }

    @Test
    void aHeadThatAWitnessSignedIsKeptAndServedAndProofsLeadToIt() {
        String decision = asked();
        SignedNote head = SignedNote.parse(server().get("/v1/log/head").body());
        SignedNote cosigned = STRANGER.cosign(WITNESS.cosign(head, 1_764_400_000), 1_764_400_000);

        HttpResponse<String> answer = cosign(cosigned.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(WITNESS.cosign(head, 1_764_400_000).toString());
        assertThat(server().get("/v1/log/head").body()).isEqualTo(answer.body());
        String later = asked();
        assertThat(server().get("/v1/log/cosigned").body()).isEqualTo(answer.body());
        EntryProof proof = EntryProof.parse(proof(decision, "?cosigned=true"));
        assertThat(proof.wrong(key())).isEmpty();
        assertThat(WITNESS.verifier().verifies(proof.checkpoint())).isTrue();
        Problems.problem(server().get("/v1/decisions/" + later + "/proof?cosigned=true"), 404);
        assertThat(Server.json(server().get("/v1/log/verify")).at("/intact").asBoolean())
                .isTrue();
    }

    @Test
    void aSignatureThatIsNoneIsRefused() {
        asked();
        SignedNote head = SignedNote.parse(server().get("/v1/log/head").body());
        LogHead ours = decisions.head();
        LogHead other = new LogHead(ours.origin(), ours.size() + 1, ours.root(), ours.signature());

        refused(STRANGER.cosign(head, 1).toString(), "mismatch");
        refused(head.toString(), "mismatch");
        refused(WITNESS.cosign(other.note(), 1).toString(), "mismatch");
        refused(WITNESS.cosign(head, 1).toString().replace(ORIGIN, "somebody/else"), "mismatch");
        refused(head.text(), "malformed");
        refused("", "malformed");
        refused("no note\n\n\u2014 x y\n", "malformed");
        Problems.problem(
                server().send(
                                "PUT",
                                "/v1/log/cosigned",
                                BodyPublishers.ofString("x".repeat(70_000)),
                                "Content-Type",
                                "text/plain"),
                413);
        Problems.problem(
                server().send(
                                "PUT",
                                "/v1/log/cosigned",
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                "application/json"),
                415);
    }

    private void refused(String body, String code) {
        assertThat(Problems.faults(Problems.problem(cosign(body), 400))).containsExactly(" " + code);
    }

    private HttpResponse<String> cosign(String body) {
        return server().send("PUT", "/v1/log/cosigned", BodyPublishers.ofString(body), "Content-Type", "text/plain");
    }

    private NoteVerifier key() {
        return NoteVerifier.of(server().get("/v1/log/key").body());
    }

    private String proof(String decision, String query) {
        return server().get("/v1/decisions/" + decision + "/proof" + query).body();
    }

    private String asked() {
        return Server.json(server().ask(Server.example())).at("/decisionId").asString();
    }
}
